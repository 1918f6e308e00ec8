package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that files, classes and tests that the documents name exist. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern USE_CASE = Pattern.compile("`([A-Z]\\w+|\\w+\\.py)`");
    private static final Pattern PROOF = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z0-9](?:Test|IT))\\b");

    @Test
    void every_link_of_the_documents_leads_to_a_file() throws IOException {
        var documents = documents();
        assertThat(documents).hasSizeGreaterThan(10);
        assertThat(documents.stream().flatMap(LinksTest::dead)).isEmpty();
    }

    @Test
    void a_link_to_nothing_is_found() {
        assertThat(dead(Files.path("README.md"), "See [that](docs/nowhere.md)."))
                .containsExactly("docs/nowhere.md");
    }

    /** Documents name classes and tests without their package, so that a move breaks nothing. */
    @Test
    void every_class_and_test_that_a_document_names_exists() throws IOException {
        var named = new TreeSet<>(named(USE_CASE, Files.text("docs/use-cases.md")));
        assertThat(named).hasSizeGreaterThan(40);
        try (var docs = java.nio.file.Files.list(Files.path("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md"))
                    .forEach(file -> named.addAll(named(PROOF, Files.text("docs/" + file.getFileName()))));
        }
        assertThat(named).hasSizeGreaterThan(100);
        named.removeAll(sources());
        assertThat(named).isEmpty();
    }

    @Test
    void a_class_that_is_gone_is_found() {
        assertThat(named(USE_CASE, "- Somebody does it: `NoSuchClass`, `NoSuchTest`"))
                .containsExactly("NoSuchClass", "NoSuchTest");
        assertThat(named(PROOF, "shown by `NoSuchIT.a_method_of_it`")).containsExactly("NoSuchIT");
    }

    private static Set<String> named(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(found -> IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> sources() throws IOException {
        try (var tree = java.nio.file.Files.walk(Files.path("."))) {
            return tree.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") || name.endsWith(".py"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Path> documents() throws IOException {
        var found = new ArrayList<Path>();
        for (var document : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")) {
            found.add(Files.path(document));
        }
        try (var docs = java.nio.file.Files.walk(Files.path("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(found::add);
        }
        return found;
    }

    private static Stream<String> dead(Path document) {
        try {
            return dead(document, java.nio.file.Files.readString(document)).stream()
                    .map(link -> document + ": " + link);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> dead(Path document, String text) {
        return LINK.matcher(text)
                .results()
                .map(result -> result.group(1))
                .filter(link -> !java.nio.file.Files.exists(document.resolveSibling(link)))
                .toList();
    }
}
