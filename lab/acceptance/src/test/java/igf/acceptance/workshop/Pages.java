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

    /** An invented page of the shape that pages of 2022 have without their headings. */
    static String sample() {
        try (InputStream in = Pages.class.getResourceAsStream("/acceptance/pasted-page.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of running text, which an importer has no reason to put differently. */
    static List<String> prose(String page) {
        return page.lines()
                .map(line -> line.replaceFirst("^(• |Targets: )", ""))
                .filter(line -> line.length() > PROSE)
                .filter(line -> !line.matches(
                        "(Speaker|Organizer) .*|.*\\((WEOG|GRULAC)\\)|(Hybrid Format: )?- (How|Please) .*"))
                .toList();
    }
}
