package igf.acceptance.page;

import com.microsoft.playwright.Page;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of docs/tour.md, of a system that runs with the demo's data. Only where they are asked for: {@code ./igf tour}. */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 1)
class TourIT {
    private static final Path FOLDER = Path.of("..", "docs", "tour");
    private static final int WIDE = 1000;
    private static final int HIGH = 640;
    private static final int PHONE = 375;

    private final Callers callers;

    TourIT(Callers callers) {
        this.callers = callers;
    }

    @BeforeEach
    void whereTheyAreAskedFor() {
        Assumptions.assumeTrue(Boolean.getBoolean("igf.tour"), "./igf tour asks for pictures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void pictures(String language, Visitors visitors) {
        Person anybody = visitors.comes(callers, language);
        take(anybody, "/", "front", language);
        take(anybody, "/links", "link", language);

        Person organizer = visitors.comes(callers, language);
        organizer.signsIn("organizer-1");
        take(organizer, "/home", "organizer-home", language);

        Person staff = visitors.comes(callers, language);
        staff.signsIn("secretariat");
        take(staff, "/home", "secretariat-home", language);
        take(staff, staff.page().getAttribute("main a[href^='/today/']", "href"), "today", language);
        take(staff, "/operations", "operations", language);
        take(staff, "/mailbox", "mailbox", language);
    }

    private static void take(Person person, String path, String name, String language) {
        person.opens(path);
        Page page = person.page();
        page.setViewportSize(WIDE, HIGH);
        shoot(page, name + "-" + language);
        page.setViewportSize(PHONE, HIGH);
        shoot(page, name + "-" + language + "-phone");
        page.setViewportSize(Looked.WIDE, Looked.HIGH);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
