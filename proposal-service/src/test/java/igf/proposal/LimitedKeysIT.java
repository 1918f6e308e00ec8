package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.openEdition;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.EditionLimit;
import igf.platform.people.ApiKeys;
import igf.platform.testing.Http;
import igf.platform.web.ResourceEditions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An API key that is limited to editions reads no other. */
class LimitedKeysIT {

    private static Http key(String edition) {
        var now = Instant.now();
        var grant = new ApiKeys.Grant(
                "limited",
                Set.of("programme:read", "proposals:read"),
                EditionLimit.of(Set.of(edition)),
                now.plusSeconds(3600));
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

    @Test
    void submitted_proposals_of_another_edition_are_closed_however_they_are_asked_for() {
        var own = submitted("limited2028");
        var other = submitted("limited2029");
        var key = key("limited2028");
        var list = "/api/v1/editions/limited2028/proposals";
        assertThat(key.await(list, answer -> answer.text().contains("SUBMITTED"))
                        .json()
                        .path("items"))
                .hasSize(1);
        key.get(own).expect(200);
        key.get(list + "?edition=limited2029").expect(403);
        key.get(list + "?edition=limited2028&edition=limited2029").expect(403);

        var closed = "/api/v1/editions/limited2029/proposals";
        for (var query : List.of("", "?state=SUBMITTED", "?updatedSince=2020-01-01T00:00:00Z", "?fields=id", "?q=1")) {
            var refused = key.get(closed + query).expect(403).json();
            assertThat(refused.path("detail").asString())
                    .contains("limited2028")
                    .doesNotContain("limited2029");
        }
        var past = Instant.now().toString();
        for (var path : List.of("", "?asOf=" + past, "?edition=limited2028", "/timeline", "/history", "/dossier")) {
            key.get(other + path).expect(403);
        }
        key.get(other.toUpperCase(Locale.ROOT).replace("/API/V1/PROPOSALS", "/api/v1/proposals"))
                .expect(403);
        key.get(other.replace("/proposals", "/%70roposals")).expect(403);
        for (var form : List.of("jsonl", "csv")) {
            key.get(closed + "." + form).expect(403);
            key.get(list + "." + form).expect(403);
        }
        key.with("Content-Type", "application/jsonl")
                .post("/api/v1/editions/limited2029/imports?edition=limited2028", "{}")
                .expect(403);
    }

    /** Returns the address of a submitted proposal of a new edition. */
    private static String submitted(String edition) {
        openEdition(edition);
        var organizer = RUNNING.as("organizer-1", "ORGANIZER");
        var proposal = organizer
                .post("/api/v1/editions/" + edition + "/proposals", CompleteDraft.of("Limited"))
                .expect(201)
                .header("Location");
        organizer.post(proposal + "/submission", "").expect(201);
        return proposal;
    }
}
