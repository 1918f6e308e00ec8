package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: a test that is named as proof exists. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

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
