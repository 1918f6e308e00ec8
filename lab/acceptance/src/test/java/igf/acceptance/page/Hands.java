package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody's hands: each key and each click is counted; what is typed into a field is not. */
final class Hands {
    private static final int FAR = 400;

    private final Page page;
    private int acts;

    Hands(Person person) {
        this.page = person.page();
    }

    /** How often something was pressed or clicked since this was asked last. */
    int acts() {
        int all = acts;
        acts = 0;
        return all;
    }

    /** On a page that is there with its scripts: a key that comes earlier is lost, as it is to anybody. */
    void press(String key) {
        acts++;
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    void click(String selector) {
        acts++;
        page.click(selector);
    }

    void types(String text) {
        page.keyboard().type(text);
    }

    /** By Tab alone, to where what has the focus can be seen to have it. */
    void goTo(String selector) {
        for (int i = 0; i < FAR; i++) {
            press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("to => document.activeElement.matches(to)", selector))) {
                assertThat(page.evaluate("() => document.activeElement.matches(':focus-visible')"))
                        .as("the focus on %s is seen", selector)
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("Tab does not come to " + selector + " on " + page.url() + ", but last to "
                + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"));
    }
}
