package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the documents are short, and that the headings, commands and log lines in them exist. */
class DocsTest {

    private static final int WORDS = 35_000;
    private static final int WORDS_OF_README = 600;

    /** Does not count the column separators of tables. */
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z][A-Za-z0-9_-]*)` \\|");
    private static final Pattern TO_HEADING = Pattern.compile("\\]\\(([^)#:\\s]*)#([^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./igf ([a-z][a-z-]*)((?: +[^\\s`#|&;>)]+)*)");
    private static final Pattern LOG_LINE = Pattern.compile("\"([a-z ]{10,})\"");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    @Test
    void the_documents_are_short() throws IOException {
        assertThat(words(Files.text("README.md"))).isLessThanOrEqualTo(WORDS_OF_README);
        assertThat(documents().stream()
                        // The build writes it: a row for each kind of mail, in the words of the pages and mails.
                        .filter(document -> !document.endsWith("docs/mails.md"))
                        .mapToLong(document -> words(text(document)))
                        .sum())
                .isBetween(WORDS / 2L, (long) WORDS);
    }

    @Test
    void every_link_to_a_heading_leads_to_one() throws IOException {
        assertThat(documents().stream().flatMap(document -> withoutHeading(document, text(document)).stream()))
                .isEmpty();
        assertThat(withoutHeading(Files.path("docs/README.md"), "See [that](backup.md#nowhere) and [this](#nowhere)."))
                .containsExactly("README.md: backup.md#nowhere", "README.md: #nowhere");
    }

    @Test
    void every_command_of_a_document_exists_with_its_options() throws IOException {
        var known = commands();
        assertThat(known.get("start")).contains("--port", "--data");
        // The changelog also names what was removed.
        assertThat(documents().stream()
                        .filter(document -> !document.endsWith("CHANGELOG.md"))
                        .flatMap(document -> unknown(known, text(document)).map(found -> document + ": " + found)))
                .isEmpty();
        assertThat(unknown(known, "Type `./igf strat` or `./igf start --prot 1 --port 2`, then ./igf mvn --quiet."))
                .containsExactly("strat", "start --prot");
    }

    @Test
    void every_log_line_that_the_runbook_quotes_is_written_somewhere() {
        var quoted = LOG_LINE.matcher(Files.text(ObservabilityRules.RUNBOOK).replaceAll("`[^`]*`", ""))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toSet());
        assertThat(quoted)
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(Stream.of(
                                        "platform/runtime/src/main/java", "notification-service/src/main/java")
                                .flatMap(sources ->
                                        Files.found(Pattern.compile("(" + Pattern.quote(line) + ")"), sources, ".java")
                                                .stream()))
                        .isNotEmpty());
    }

    private static List<Path> documents() throws IOException {
        try (var root = java.nio.file.Files.list(Files.path("."));
                var docs = java.nio.file.Files.walk(Files.path("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith(Files.path("docs/adr")))
                    .toList();
        }
    }

    private static String text(Path document) {
        return Files.text(document.toString());
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    private static List<String> withoutHeading(Path document, String text) {
        return TO_HEADING
                .matcher(text)
                .results()
                .filter(link -> !leads(document, link.group(1), link.group(2)))
                .map(link -> document.getFileName() + ": " + link.group(1) + "#" + link.group(2))
                .toList();
    }

    private static boolean leads(Path document, String file, String anchor) {
        var target = file.isEmpty() ? document : document.resolveSibling(file);
        return !target.toString().endsWith(".md") || anchors(text(target)).contains(anchor);
    }

    /** Returns the anchors that GitHub gives to headings, and the pages of {@code /docs} to rows. */
    private static Set<String> anchors(String text) {
        var headings = HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
        return Stream.concat(headings, ROW.matcher(text).results().map(row -> row.group(1)))
                .collect(Collectors.toSet());
    }

    /** Returns the commands of {@code ./igf} with their options, from its usage. */
    private static Map<String, Set<String>> commands() {
        var script = Files.text("igf");
        var usage = script.substring(script.indexOf("usage: ./igf"), script.indexOf("\nTEXT\n"));
        var commands = new HashMap<String, Set<String>>();
        for (var section : usage.split("\n(?=  [a-z])")) {
            var options =
                    OPTION.matcher(section).results().map(MatchResult::group).collect(Collectors.toSet());
            options.addAll(Set.of("--help", "--yes"));
            commands.put(section.strip().split("\\s+")[0], options);
        }
        commands.put("help", Set.of());
        return commands;
    }

    private static Stream<String> unknown(Map<String, Set<String>> known, String text) {
        return COMMAND.matcher(text).results().flatMap(found -> {
            var command = found.group(1);
            var options = known.get(command);
            if (options == null) {
                return Stream.of(command);
            }
            return command.equals("mvn")
                    ? Stream.empty()
                    : Arrays.stream(found.group(2).split("[\\s=]+"))
                            .filter(word -> OPTION.matcher(word).matches())
                            .filter(option -> !options.contains(option))
                            .map(option -> command + " " + option);
        });
    }
}
