package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A person's hands: counts each key and click, except text that is typed into a field. */
final class Hands {
    private static final int FAR = 400;

    private final Page page;
    private int acts;

    Hands(Person person) {
        this.page = person.page();
    }

    /** Returns the number of keys and clicks since the last call. */
    int acts() {
        int all = acts;
        acts = 0;
        return all;
    }

    /** Waits until the page and its scripts are loaded: an earlier key is lost, as for any person. */
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

    /** Moves by Tab alone, and checks that the focus is visible. */
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
