package igf.acceptance.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import igf.acceptance.system.Callers;
import java.util.ArrayList;
import java.util.List;

/** The visitors of one test, each with a browser profile that ends with the test. */
public final class Visitors implements AutoCloseable {
    private final Browser browser;
    private final List<BrowserContext> profiles = new ArrayList<>();

    Visitors(Browser browser) {
        this.browser = browser;
    }

    /**
     * Returns a new visitor.
     *
     * @param language of their browser
     */
    public Person comes(Callers callers, String language) {
        return comes(callers, new Browser.NewContextOptions().setLocale(language));
    }

    /** Returns a new visitor whose browser runs no scripts. */
    Person comesWithoutScript(Callers callers) {
        return comes(callers, new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false));
    }

    private Person comes(Callers callers, Browser.NewContextOptions options) {
        BrowserContext profile = browser.newContext(options.setBaseURL(callers.url())
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(Looked.WIDE, Looked.HIGH));
        profile.setDefaultTimeout(Chromium.PATIENCE);
        profiles.add(profile);
        return new Person(profile.newPage());
    }

    public Person comes(Callers callers) {
        return comes(callers, "en");
    }

    @Override
    public void close() {
        profiles.forEach(BrowserContext::close);
    }
}
