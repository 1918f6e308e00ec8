package igf.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.evolution.GoldenFile;
import igf.platform.testing.evolution.Shape;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every shape that was ever published, the approved one of today among them: a file that only grows. */
class PublishedEventsTest {

    private static final GoldenFile PUBLISHED =
            new GoldenFile(Path.of("src/test/resources/evolution/published-events.txt"));

    @BeforeAll
    static void addWhatIsNewIfAsked() {
        if (GoldenFile.isAddRequested()) {
            all().stream()
                    .filter(contract -> !isPublished(contract))
                    .forEach(contract -> PUBLISHED.add(
                            contract.type(), Approved.example(contract).toString()));
        }
    }

    static List<Contract> all() {
        return Contracts.all();
    }

    static List<GoldenFile.Line> published() {
        return PUBLISHED.lines();
    }

    private static boolean isPublished(Contract contract) {
        return PUBLISHED.find(contract.type()).stream()
                .anyMatch(line -> Approved.MAPPER.readTree(line.text()).equals(Approved.example(contract)));
    }

    @Test
    void noExampleWasChanged() {
        assertThat(published()).isNotEmpty().allMatch(GoldenFile.Line::isUnchanged);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theApprovedExampleIsAmongThem(Contract contract) {
        assertThat(isPublished(contract))
                .as("the example of %s is new: run %s and commit what it adds", contract.type(), GoldenFile.COMMAND)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("published")
    void isReadByTodaysRecordWithoutLoss(GoldenFile.Line line) {
        Contract contract = Contracts.find(line.name()).orElseThrow();
        JsonNode then = Approved.MAPPER.readTree(line.text());

        PublicEvent event = Approved.MAPPER.treeToValue(then, contract.record());

        JsonNode today = Approved.MAPPER.readTree(Approved.MAPPER.writeValueAsString(event));
        assertThat(Shape.includes(today, then)).as(today.toString()).isTrue();
    }
}
