package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import igf.acceptance.system.NodeTools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a page is accessible (axe-core, in light, dark and from right to left), fits a telephone, has only words,
 * is small, and causes no error in the browser.
 */
public final class Looked {
    static final int WIDE = 1280;
    static final int HIGH = 900;
    private static final int[] NARROW = {320, 375};
    private static final int[] WIDTHS = {1366, 820, 375};

    /** A window of 1366 px, enlarged to 200 %. */
    private static final int HALF = 683;

    private static final int HEAVIEST = 150 * 1024;

    private static final String LOOK = look();

    private Looked() {}

    /** Checks the current page; fails with all its errors. */
    public static void at(Person person) {
        assertThat(wrong(person)).as(person.page().url()).isEmpty();
    }

    /** Checks words and browser errors only, for a page that was checked in another language. */
    static void read(Person person) {
        assertThat(words(person)).as(person.page().url()).isEmpty();
    }

    /** Checks the same, and three widths. */
    static void fits(Person person) {
        List<String> wrong = words(person);
        wrong.addAll(wide(person.page()));
        assertThat(wrong).as(person.page().url()).isEmpty();
    }

    /** Checks the same as {@link #at}, and three widths, forced colours and 200 %. */
    static void everywhere(Person person) {
        List<String> wrong = wrong(person);
        wrong.addAll(wrongElsewhere(person));
        assertThat(wrong).as(person.page().url()).isEmpty();
    }

    static List<String> wrongElsewhere(Person person) {
        Page page = person.page();
        List<String> wrong = wide(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        wrong.addAll(usable(page, "forced colours", true));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        page.setViewportSize(HALF, HIGH / 2);
        wrong.addAll(ask(page, "wide"));
        wrong.addAll(usable(page, "at 200 %", false));
        page.setViewportSize(WIDE, HIGH);
        return wrong;
    }

    private static List<String> words(Person person) {
        person.page().waitForLoadState();
        person.page().evaluate(LOOK);
        List<String> wrong = new ArrayList<>(person.complaints());
        wrong.addAll(ask(person.page(), "words"));
        return wrong;
    }

    private static List<String> wide(Page page) {
        List<String> wrong = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HIGH);
            wrong.addAll(ask(page, "wide"));
        }
        page.setViewportSize(WIDE, HIGH);
        return wrong;
    }

    static List<String> wrong(Person person) {
        Page page = person.page();
        List<String> wrong = words(person);
        int weight = weight(page.content());
        if (weight > HEAVIEST) {
            wrong.add("it weighs " + weight + " bytes compressed");
        }
        Object direction = page.evaluate("document.documentElement.dir");
        wrong.addAll(usable(page, "light", null));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        wrong.addAll(usable(page, "dark", true));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        wrong.addAll(narrow(page));
        page.evaluate("document.documentElement.dir = document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl'");
        wrong.addAll(usable(page, "the other way round", false));
        wrong.addAll(narrow(page));
        page.evaluate("dir => document.documentElement.dir = dir", direction);
        return wrong;
    }

    private static List<String> narrow(Page page) {
        List<String> wrong = new ArrayList<>();
        for (int width : NARROW) {
            page.setViewportSize(width, HIGH);
            wrong.addAll(ask(page, "wide"));
            wrong.addAll(ask(page, "head"));
            wrong.addAll(ask(page, "menus"));
        }
        page.setViewportSize(WIDE, HIGH);
        return wrong;
    }

    /** @param colours whether only the rules for colours apply, or all others; null for all */
    private static List<String> usable(Page page, String how, @Nullable Boolean colours) {
        Object found = colours == null
                ? page.evaluate("igfLook.axe()")
                : page.evaluate("colours => igfLook.axe(colours)", colours);
        return ((List<?>) found).stream().map(each -> how + ": " + each).toList();
    }

    /** Returns the findings of look.js. */
    static List<String> ask(Page page, String what) {
        // A page that follows live changes may have reloaded itself since.
        if ("undefined".equals(page.evaluate("typeof igfLook"))) {
            page.evaluate(LOOK);
        }
        return ((List<?>) page.evaluate("what => igfLook[what]()", what))
                .stream().map(String::valueOf).toList();
    }

    private static int weight(String html) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }

    private static String look() {
        try (InputStream own = Looked.class.getResourceAsStream("/acceptance/look.js")) {
            String axe = Files.readString(NodeTools.installed().resolve("node_modules/axe-core/axe.min.js"));
            // One expression: otherwise the first part would be taken for a function to call.
            return "() => {" + axe + ";"
                    + new String(Objects.requireNonNull(own).readAllBytes(), StandardCharsets.UTF_8) + "}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
