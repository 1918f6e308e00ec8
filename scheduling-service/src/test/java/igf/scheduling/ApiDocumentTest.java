package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.document.ApiDocumentChecks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocumentTest extends ApiDocumentChecks {

    ApiDocumentTest() {
        super("scheduling", 0);
    }

    /** A plan that is not computed yet has no placements: no client may insist on them. */
    @Test
    void aMemberThatMayBeMissingIsNotRequired() {
        assertThat(document.json()
                        .at("/components/schemas/PlanShown/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("id", "edition", "seed", "state", "operation", "reason");
    }

    /** A clash of two clocks otherwise: a client that is told of a date-time sends an offset. */
    @Test
    void aTimeThatIsLocalHasNoOffset() {
        var start = document.json().at("/components/schemas/PlacementBody/properties/start");
        assertThat(start.path("format").asString()).isEqualTo("date-time-local");
        assertThat("2026-11-30T09:00").matches(start.path("pattern").asString());
        assertThat("2026-11-30T09:00:00Z").doesNotMatch(start.path("pattern").asString());
        assertThat(start.path("description").asString()).contains("time zone");
    }
}
