package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.openEdition;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.EditionLimit;
import igf.platform.people.ApiKeys;
import igf.platform.testing.Http;
import igf.platform.web.ResourceEditions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An API key that is limited to editions reads no other. */
class LimitedKeysIT {

    private static Http key(String edition) {
        var now = Instant.now();
        var grant = new ApiKeys.Grant(
                "limited", Set.of("programme:read"), EditionLimit.of(Set.of(edition)), now.plusSeconds(3600));
        return RUNNING.withToken(
                RUNNING.bean(ApiKeys.class).issue(grant, "secretariat", now).key());
    }

    @Test
    void another_edition_and_its_proposals_are_closed() {
        openEdition("limited2026");
        openEdition("limited2027");
        var draft = RUNNING.as("organizer-1", "ORGANIZER")
                .post("/api/v1/editions/limited2027/proposals", CompleteDraft.of("Limited"))
                .expect(201)
                .header("Location");
        var key = key("limited2026");
        key.get("/api/v1/editions/limited2026").expect(200);
        key.get("/api/v1/editions/limited2027").expect(403);
        key.get("/api/v1/editions").expect(200);
        key.get(draft).expect(403);
        var id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        assertThat(RUNNING.bean(ResourceEditions.class).find(id)).hasValue("limited2027");
    }
}
