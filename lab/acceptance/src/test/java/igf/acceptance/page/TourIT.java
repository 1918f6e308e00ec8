package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes the pictures of docs/tour.md, from a system with the demo's data. Only {@code ./igf tour} runs it. */
@EnabledIfSystemProperty(named = "igf.tour", matches = "true")
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 1)
class TourIT {
    private static final Path FOLDER = Path.of("..", "..", "docs", "tour");
    private static final int WIDE = 1200;
    private static final int HIGH = 780;
    private static final int PHONE = 375;
    private static final double SMALLER = 0.75;
    private static final int QUALITY = 60;

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
        String next = last(link(staff, "header a[href$='-next']"));
        String done = next.replaceFirst("-next$", "");
        Tour tour = new Tour(next, done, language);
        tour.takes(staff, Stops.SECRETARIAT);
        Person anybody = visitors.comes(callers, language);
        tour.takes(anybody, Stops.ANYBODY);
        tour.takes(anybody, List.of(new Stops.Stop("invitation", Guest.newest(callers, "", "invitations"), List.of())));
        Person organizer = visitors.comes(callers, language);
        organizer.signsIn("organizer-1");
        tour.takes(organizer, Stops.ORGANIZER);
        Person reviewer = visitors.comes(callers, language);
        reviewer.signsIn("mag-1");
        tour.takes(reviewer, Stops.REVIEWER);
        Person participant = visitors.comes(callers, language);
        new Guest(callers, participant).registers(done);
        tour.takes(participant, Stops.PARTICIPANT);
    }

    private static String link(Person person, String selector) {
        return Objects.requireNonNull(person.page().locator(selector).first().getAttribute("href"));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private record Tour(String next, String done, String language) {

        void takes(Person person, List<Stops.Stop> stops) throws IOException {
            for (Stops.Stop stop : stops) {
                goes(person, stop.path());
                for (String link : stop.links()) {
                    goes(person, link(person, link));
                }
                Looked.read(person);
                take(person.page(), WIDE, stop.name() + "-" + language);
                if (Stops.ON_A_TELEPHONE.contains(stop.name())) {
                    take(person.page(), PHONE, stop.name() + "-" + language + "-phone");
                }
            }
        }

        private void goes(Person person, String path) {
            String address = path.replace("{next}", next).replace("{done}", done);
            assertThat(person.goes(address)).as(address).isLessThan(400);
        }

        /** Takes a picture as WebP, a quarter of the size of PNG. */
        private static void take(Page page, int width, String name) throws IOException {
            page.setViewportSize(width, HIGH);
            if (width != WIDE) {
                // The page folds for a telephone only while it loads.
                page.reload();
            }
            JsonObject clip = new JsonObject();
            clip.addProperty("x", 0);
            clip.addProperty("y", 0);
            clip.addProperty("width", width);
            clip.addProperty("height", HIGH);
            clip.addProperty("scale", width == WIDE ? SMALLER : 1);
            JsonObject how = new JsonObject();
            how.addProperty("format", "webp");
            how.addProperty("quality", QUALITY);
            how.add("clip", clip);
            CDPSession inside = page.context().newCDPSession(page);
            String picture =
                    inside.send("Page.captureScreenshot", how).get("data").getAsString();
            inside.detach();
            Files.write(FOLDER.resolve(name + ".webp"), Base64.getDecoder().decode(picture));
            page.setViewportSize(Looked.WIDE, Looked.HIGH);
        }
    }
}
