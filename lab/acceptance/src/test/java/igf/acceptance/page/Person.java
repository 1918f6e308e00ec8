package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser. Each page that they open or reach by a button is checked. */
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
        // Some journeys expect the page itself to be a refusal.
        boolean refused = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url() + ":");
        if (message.type().equals("error") && !refused) {
            complaints.add("the browser complains: " + message.text() + " (" + message.location() + ")");
        }
    }

    public Page page() {
        return page;
    }

    /** Opens an address that must exist, and checks the page. */
    public void opens(String path) {
        assertThat(goes(path)).as(path).isLessThan(400);
        Looked.at(this);
    }

    /**
     * Opens an address.
     *
     * @return the status
     */
    int goes(String path) {
        Response answer = page.navigate(path);
        return answer == null ? 200 : answer.status();
    }

    /** Signs in with a demo account at the provider's form, from any page. */
    public void signsIn(String name) {
        page.navigate("/home");
        page.fill("#username", name);
        page.fill("#password", name + "-secret");
        page.click("button[type=submit]");
        page.waitForURL("**/home*");
    }

    /**
     * Chooses a language from the page's menu.
     *
     * @param name in the language itself
     */
    public void chooses(String name) {
        page.locator(".menu:has(button[name=lang]) > :is(summary, button)").click();
        page.locator("button[name=lang]", new Page.LocatorOptions().setHasText(name))
                .click();
        page.waitForLoadState();
    }

    /**
     * Returns the browser's complaints since the last call: script errors, and resources that are missing or forbidden.
     */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }
}
