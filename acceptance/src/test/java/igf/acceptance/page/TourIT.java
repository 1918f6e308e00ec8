package igf.acceptance.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of docs/tour.md, of a system that runs with the demo's data. Only where they are asked for: {@code ./igf tour}. */
@EnabledIfSystemProperty(named = "igf.tour", matches = "true")
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 1)
class TourIT {
    private static final Path FOLDER = Path.of("..", "docs", "tour");
    private static final int WIDE = 1200;
    private static final int HIGH = 780;
    private static final int PHONE = 375;
    private static final int QUALITY = 70;

    /** What is shown in Arabic too; the others are looked at in it. */
    private static final Set<String> BOTH = Set.of(
            "front",
            "front-phone",
            "link",
            "programme",
            "draft",
            "reviews",
            "review",
            "secretariat-home",
            "today",
            "screening",
            "screening-one",
            "selection",
            "schedule",
            "schedule-picked");

    private final Callers callers;

    TourIT(Callers callers) {
        this.callers = callers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void pictures(String language, Visitors visitors) throws IOException {
        Files.createDirectories(FOLDER);
        Person staff = visitors.comes(callers, language);
        staff.signsIn("secretariat");
        take(staff, "/home", "secretariat-home", language);
        String next = last(link(staff, "header a[href$='-next']"));
        String finished = next.replaceFirst("-next$", "");
        secretariat(staff, next, language);

        Person anybody = visitors.comes(callers, language);
        take(anybody, "/", "front", language);
        phone(anybody, "front", language);
        take(anybody, "/links", "link", language);
        take(anybody, "/programme/" + finished, "programme", language);

        Person organizer = visitors.comes(callers, language);
        organizer.signsIn("organizer-1");
        take(organizer, "/home", "organizer-home", language);
        String draft = link(organizer, ".tasks a[href^='/proposals/']");
        String accepted = link(organizer, ".rows li:has-text('#') a[href^='/proposals/']");
        take(organizer, "/submit/" + next, "submit", language);
        take(organizer, draft, "draft", language);
        take(organizer, accepted, "proposal", language);

        Person reviewer = visitors.comes(callers, language);
        reviewer.signsIn("mag-1");
        take(reviewer, "/reviews?edition=" + next, "reviews", language);
        take(reviewer, link(reviewer, "main a.button[data-key=n]"), "review", language);
        phone(reviewer, "review", language);
    }

    private static void secretariat(Person staff, String edition, String language) throws IOException {
        take(staff, "/today/" + edition, "today", language);
        take(staff, "/screening/" + edition, "screening", language);
        take(staff, link(staff, "main a.button[data-key=n]"), "screening-one", language);
        take(staff, "/reviewing/" + edition, "reviewing", language);
        take(staff, "/selection/" + edition, "selection", language);
        take(staff, "/selection/" + edition + "/what-if?slots=4", "what-if", language);
        take(staff, "/selection/" + edition + "/batches", "batches", language);
        take(staff, "/schedule/" + edition, "schedule", language);
        take(staff, link(staff, ".tray a"), "schedule-picked", language);
        phone(staff, "schedule-picked", language);
        take(staff, "/mails/" + edition + "?state=SENT", "mails", language);
        take(staff, link(staff, "td a"), "mail", language);
        take(staff, "/operations", "operations", language);
    }

    private static String link(Person person, String selector) {
        return Objects.requireNonNull(person.page().locator(selector).first().getAttribute("href"));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void take(Person person, String path, String name, String language) throws IOException {
        person.opens(path);
        person.page().setViewportSize(WIDE, HIGH);
        shoot(person.page(), name, language, "");
        person.page().setViewportSize(Looked.WIDE, Looked.HIGH);
    }

    private static void phone(Person person, String name, String language) throws IOException {
        person.page().setViewportSize(PHONE, HIGH);
        shoot(person.page(), name, language, "-phone");
        person.page().setViewportSize(Looked.WIDE, Looked.HIGH);
    }

    /** As WebP, a quarter of what a PNG weighs. */
    private static void shoot(Page page, String name, String language, String on) throws IOException {
        if (!language.equals("en") && !BOTH.contains(name + on)) {
            return;
        }
        JsonObject how = new JsonObject();
        how.addProperty("format", "webp");
        how.addProperty("quality", QUALITY);
        CDPSession inside = page.context().newCDPSession(page);
        String picture = inside.send("Page.captureScreenshot", how).get("data").getAsString();
        inside.detach();
        Files.write(
                FOLDER.resolve(name + "-" + language + on + ".webp"),
                Base64.getDecoder().decode(picture));
    }
}
