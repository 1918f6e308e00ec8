package igf.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A fold names every event of a family that it reads, so a new event does not compile before the fold handles it.
 * Reactions and translators are exempt: most events do not concern them.
 */
class ExhaustiveFoldsTest {

    private static final Path SOURCES = Path.of("src/main/java/igf/proposal");

    /** A branch for what is not named. */
    private static final Pattern DEFAULT = Pattern.compile("default\\s*->");

    /** The case of one event of a family, as in {@code case ProposalEvent.Drafted e}. */
    private static final Pattern OF_A_FAMILY = Pattern.compile("case \\w+(?:Event|News)\\.\\w+");

    @Test
    void no_fold_hides_an_event_behind_a_default() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            var folds = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/messaging/"))
                    .filter(file -> !file.getFileName().toString().startsWith("When"))
                    .filter(file -> OF_A_FAMILY.matcher(read(file)).find())
                    .toList();
            assertThat(folds).hasSizeGreaterThan(30);
            folds.stream().filter(file -> hides(read(file))).forEach(file -> found.add(file.toString()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void what_hides_one_is_found() {
        var whole = "switch (event) {\n case ProposalEvent.Drafted e -> x();\n case ProposalEvent.Merged _ -> {}\n}";
        assertThat(hides(whole)).isFalse();
        assertThat(hides(whole.replace("case ProposalEvent.Merged _", "default")))
                .isTrue();
        assertThat(hides("switch (fact.event()) {\n case ProposalEvent e -> {\n x();\n }\n default -> {}\n}"))
                .isFalse();
        assertThat(hides("switch (fact.event()) {\n case AdmissionsEvent.Released e -> x();\n default -> {}\n}"))
                .isTrue();
        assertThat(hides("switch (mark) {\n case \"GIVEN\" -> x();\n default -> {}\n}" + whole))
                .isFalse();
    }

    /** Whether a switch with a default has a case of one event of a family. */
    private static boolean hides(String source) {
        var defaults = DEFAULT.matcher(source);
        while (defaults.find()) {
            int from = source.lastIndexOf("switch (", defaults.start());
            if (OF_A_FAMILY.matcher(source.substring(from, defaults.start())).find()) {
                return true;
            }
        }
        return false;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
