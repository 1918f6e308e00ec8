package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.document.ApiDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What callers are told of this service's API. Its document lies in {@code target/openapi.json} afterwards. */
class ApiDocumentTest {

    /** Calls of which something is missing yet. This number only goes down. */
    private static final int GAPS = 0;

    private static final ApiDocument DOCUMENT =
            ApiDocument.of("scheduling", "igf.scheduling").written(Path.of("target", "openapi.json"));

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(DOCUMENT.duplicates()).isEmpty();
    }

    @Test
    void whatCallersCannotFindOutYetOnlyGetsLess() {
        var gaps = DOCUMENT.gaps();
        assertThat(gaps).as("%s", gaps).hasSizeLessThanOrEqualTo(GAPS);
    }

    /** A plan that is not computed yet has no placements: no client may insist on them. */
    @Test
    void aMemberThatMayBeMissingIsNotRequired() {
        assertThat(DOCUMENT.json()
                        .at("/components/schemas/PlanShown/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("id", "edition", "seed", "state", "operation", "reason");
    }

    /** A clash of two clocks otherwise: a client that is told of a date-time sends an offset. */
    @Test
    void aTimeThatIsLocalHasNoOffset() {
        var start = DOCUMENT.json().at("/components/schemas/PlacementBody/properties/start");
        assertThat(start.path("format").asString()).isEqualTo("date-time-local");
        assertThat("2026-11-30T09:00").matches(start.path("pattern").asString());
        assertThat("2026-11-30T09:00:00Z").doesNotMatch(start.path("pattern").asString());
        assertThat(start.path("description").asString()).contains("time zone");
    }

    @Test
    void nothingOfTheServersOwnShows() {
        DOCUMENT.each((call, operation) -> assertThat(operation.path("parameters").values().stream()
                        .filter(parameter -> parameter.path("in").asString("").equals("query"))
                        .map(parameter -> parameter.path("name").asString()))
                .as(call)
                .doesNotContain("caller", "request", "response", "parameters"));
    }
}
