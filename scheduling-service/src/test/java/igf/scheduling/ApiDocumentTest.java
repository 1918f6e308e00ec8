package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.document.ApiDocumentChecks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocumentTest extends ApiDocumentChecks {

    ApiDocumentTest() {
        super("scheduling", 0);
    }

    /** A plan that is not computed yet has no placements, so clients must not require them. */
    @Test
    void aMemberThatMayBeMissingIsNotRequired() {
        assertThat(document.json()
                        .at("/components/schemas/PlanShown/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "id", "edition", "seed", "state", "operation", "reason", "stopped", "applied");
    }

    /** Otherwise two clocks would clash: a client that reads date-time sends an offset. */
    @Test
    void aTimeThatIsLocalHasNoOffset() {
        var start = document.json().at("/components/schemas/PlacementBody/properties/start");
        assertThat(start.path("format").asString()).isEqualTo("date-time-local");
        assertThat("2026-11-30T09:00").matches(start.path("pattern").asString());
        assertThat("2026-11-30T09:00:00Z").doesNotMatch(start.path("pattern").asString());
        assertThat(start.path("description").asString()).contains("time zone");
    }
}
