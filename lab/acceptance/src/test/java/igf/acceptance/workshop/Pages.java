package igf.acceptance.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Text of pages as people paste them. */
final class Pages {
    private static final int PROSE = 70;

    private Pages() {}

    /** Returns an invented page with the form of the pages of 2022, without their headings. */
    static String sample() {
        try (InputStream in = Pages.class.getResourceAsStream("/acceptance/pasted-page.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns lines of running text, which an importer should not change. */
    static List<String> prose(String page) {
        return page.lines()
                .map(line -> line.replaceFirst("^(• |Targets: )", ""))
                .filter(line -> line.length() > PROSE)
                .filter(line -> !line.matches(
                        "(Speaker|Organizer) .*|.*\\((WEOG|GRULAC)\\)|(Hybrid Format: )?- (How|Please) .*"))
                .toList();
    }
}
