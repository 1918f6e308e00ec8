package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page of all components and states looks as in the stored pictures. {@code ./igf pictures --accept} stores what it
 * looks like now; look at the new pictures before you commit them.
 *
 * <p>Fonts decide how a page looks. With other fonts than those of the pictures, or before the first pictures are
 * stored, it is skipped.
 */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 4)
class ComponentsPictureIT {
    private static final Path STORED = Path.of("src", "test", "resources", "acceptance", "pictures");
    private static final Path FOUND = Path.of("target", "pictures");
    private static final Path FONTS = STORED.resolve("fonts.txt");
    private static final String COMMAND = "./igf pictures --accept";
    private static final int WIDE = 1366;

    /** Higher than the page, so that nothing sticks to the edge of the window. */
    private static final int HIGH = 4000;

    /** Some letters at other places; a changed button, colour or distance is more. */
    private static final double TOLERANCE = 0.001;

    private final Callers callers;

    ComponentsPictureIT(Callers callers) {
        this.callers = callers;
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "ar, LIGHT", "en, DARK"})
    void looksAsStored(String language, ColorScheme colours, Visitors visitors)
            throws IOException, InterruptedException {
        boolean accepts = "accept".equals(System.getProperty("igf.pictures"));
        String fonts = fonts();
        if (!accepts) {
            requireFonts(fonts);
        }
        // Without an edition the pages have no menu at their side, and are wider.
        Editions.open(callers);
        Person person = visitors.comes(callers, language);
        person.signsIn("secretariat");
        person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        person.page().setViewportSize(WIDE, HIGH);
        assertThat(person.goes("/console/components")).isEqualTo(200);
        byte[] png = picture(person.page());

        String name = language + "-" + colours.name().toLowerCase(Locale.ROOT);
        Path stored = STORED.resolve(name + ".png");
        if (accepts) {
            Files.createDirectories(STORED);
            Files.write(stored, png);
            Files.writeString(FONTS, fonts);
        } else {
            compare(name, stored, Picture.of(png));
        }
    }

    private static byte[] picture(Page page) {
        page.waitForLoadState();
        page.evaluate("document.querySelector('.asof').replaceChildren('–')");
        page.evaluate("document.fonts.ready.then(() => true)");
        return page.locator("main")
                .screenshot(new Locator.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static void compare(String name, Path stored, Picture found) throws IOException {
        assertThat(stored).as("%s stores it", COMMAND).exists();
        Picture expected = Picture.read(stored);
        double difference = expected.difference(found);
        if (difference > TOLERANCE) {
            Path actual = FOUND.resolve(name + "-actual.png");
            Path marked = FOUND.resolve(name + "-difference.png");
            found.write(actual);
            expected.marked(found).write(marked);
            fail(
                    "%.2f %% of the pixels of %s differ, %.2f %% may. See %s and %s; if it is meant so, run %s.",
                    100 * difference,
                    stored,
                    100 * TOLERANCE,
                    actual.toAbsolutePath(),
                    marked.toAbsolutePath(),
                    COMMAND);
        }
    }

    private static void requireFonts(String fonts) throws IOException {
        if (!Files.exists(FONTS)) {
            skip("There are no stored pictures yet; " + COMMAND + " stores them");
        }
        String expected = Files.readString(FONTS);
        if (!expected.equals(fonts)) {
            skip("The pictures have the fonts [" + expected.strip() + "], and this machine has [" + fonts.strip()
                    + "]");
        }
    }

    private static void skip(String reason) {
        System.err.println("SKIPPED: " + reason + ".");
        Assumptions.abort(reason);
    }

    /** Returns the names and versions of the fonts that pages get here; nothing if fontconfig does not say. */
    private static String fonts() throws InterruptedException {
        StringBuilder all = new StringBuilder();
        for (String wanted : List.of("system-ui:lang=en", "system-ui:lang=ar", "monospace:lang=en")) {
            all.append(wanted).append(": ").append(font(wanted)).append('\n');
        }
        return all.toString();
    }

    private static String font(String wanted) throws InterruptedException {
        try {
            Process asked = new ProcessBuilder("fc-match", "--format=%{family} %{fontversion}", wanted)
                    .redirectErrorStream(true)
                    .start();
            asked.getOutputStream().close();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return asked.waitFor() == 0 ? answer.strip() : "";
        } catch (IOException missing) {
            return "";
        }
    }
}
