package igf.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.evolution.GoldenFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that describe events are those that follow from the records; {@code ./igf examples} writes them. */
class DocumentsTest {

    @BeforeAll
    static void writeIfAsked() {
        if (GoldenFile.isAddRequested()) {
            documents().forEach(EventDocuments.Document::write);
        }
    }

    static List<EventDocuments.Document> documents() {
        return EventDocuments.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void followsFromTheRecords(EventDocuments.Document document) {
        assertThat(document.path())
                .as("run %s and commit what it writes", GoldenFile.COMMAND)
                .hasContent(document.text());
    }

    @Test
    void noSchemaIsLeftOver() {
        assertThat(Approved.typesWithAFileIn(Approved.SCHEMAS))
                .isEqualTo(Contracts.all().stream().map(Contract::type).collect(Collectors.toSet()));
    }
}
