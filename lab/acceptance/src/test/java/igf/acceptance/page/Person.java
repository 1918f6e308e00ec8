package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser. Whatever page they open or come to by a button is looked at. */
public final class Person {
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(Page page) {
        this.page = page;
        BrowserContext profile = page.context();
        profile.onConsoleMessage(this::note);
        profile.onWebError(error -> complaints.add("a script failed: " + error.error()));
    }

    private void note(ConsoleMessage message) {
        // That the page itself was a refusal is what some journeys want.
        boolean refused = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url() + ":");
        if (message.type().equals("error") && !refused) {
            complaints.add("the browser complains: " + message.text() + " (" + message.location() + ")");
        }
    }

    public Page page() {
        return page;
    }

    /** Goes to an address that must be there, and looks at it. */
    public void opens(String path) {
        assertThat(goes(path)).as(path).isLessThan(400);
        Looked.at(this);
    }

    /** Goes to an address. @return its status */
    int goes(String path) {
        Response answer = page.navigate(path);
        return answer == null ? 200 : answer.status();
    }

    /** As one of the demo's accounts, by the provider's form, from wherever they are. */
    public void signsIn(String name) {
        page.navigate("/home");
        page.fill("#username", name);
        page.fill("#password", name + "-secret");
        page.click("button[type=submit]");
        page.waitForURL("**/home*");
    }

    /** Chooses a language from the menu on the page. @param name as it calls itself */
    public void chooses(String name) {
        page.locator("details.menu:has(button[name=lang]) > summary").click();
        page.locator("button[name=lang]", new Page.LocatorOptions().setHasText(name))
                .click();
        page.waitForLoadState();
    }

    /** What the browser has complained of since this was asked last: errors of scripts, things that are missing or forbidden. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }
}
