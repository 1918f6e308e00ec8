package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static igf.proposal.TheService.openEdition;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.PersonalValue;
import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.testing.Http;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Owners who signed in by a mailed link: no token names their address, and they get every mail all the same. */
class OwnersByLinkIT {

    private static Http byLink(String email) {
        var now = Instant.now();
        var grant = new Credentials.Grant(
                RUNNING.bean(People.class).findOrCreate(email),
                "link",
                Set.of("ORGANIZER"),
                Set.of("me", "submit"),
                now.plusSeconds(3600),
                now);
        return RUNNING.withToken(
                RUNNING.bean(Credentials.class).issue(grant, "link", now).token());
    }

    @Test
    void an_owner_who_signed_in_by_a_link_is_told_at_their_address_in_their_language() {
        openEdition("owners2027");
        var writer = byLink("Nadia@Owners.test").with("Accept-Language", "fr-CA,fr;q=0.8");
        var path = writer.post("/api/v1/editions/owners2027/proposals", CompleteDraft.of("Owned"))
                .expect(201)
                .header("Location");
        writer.post(path + "/submission", "").expect(201);

        var owner = told(path.substring(path.lastIndexOf('/') + 1), "igf.proposal.submitted.v1")
                .path("organizers")
                .get(0);
        assertThat(owner.path("role").asString()).isEqualTo("OWNER");
        assertThat(owner.path("language").asString()).isEqualTo("fr-CA");
        assertThat(RUNNING.bean(People.class)
                        .open(PersonalValue.parse(owner.path("emailSealed").asString())))
                .contains("nadia@owners.test");
    }

    /** Whoever has the link of an invitation, or of one side of a merger, answers by it. */
    @Test
    void home_lists_merge_questions_and_shortfalls_of_an_owner_who_can_answer_there() {
        openEdition("questions2027");
        var owner = byLink("owner@questions.test");
        var mine = submitted(owner, "Asked");
        var other = submitted(byLink("other@questions.test"), "Asking");
        SECRETARIAT.post(other + "/screening", Map.of("outcome", "IN")).expect(201);
        SECRETARIAT.post(mine + "/screening", Map.of("outcome", "IN")).expect(201);
        SECRETARIAT
                .post(other + "/merge", Map.of("into", mine.substring(mine.lastIndexOf('/') + 1)))
                .expect(201);

        var asked = owner.await("/api/v1/people/me/tasks", a -> kinds(a.json()).contains("ANSWER_MERGER"));
        var link = asked.json()
                .path("items")
                .valueStream()
                .filter(task -> task.path("kind").asString().equals("ANSWER_MERGER"))
                .findFirst()
                .orElseThrow()
                .path("link")
                .asString();
        RUNNING.anonymous()
                .post("/api/v1" + link + "/answer", Map.of("answer", "AGREE"))
                .expect(200);
        owner.await("/api/v1/people/me/tasks", a -> !kinds(a.json()).contains("ANSWER_MERGER"));

        var entry = owner.await(mine, OwnersByLinkIT::isAsked)
                .json()
                .at("/roster/0/id")
                .asString();
        owner.with("If-Match", owner.get(mine).header("ETag"))
                .delete(mine + "/roster/" + entry)
                .expect(204);
        owner.await("/api/v1/people/me/tasks", a -> kinds(a.json()).contains("COMPLETE_ROSTER"));
    }

    /** After that the proposal's version does not change by itself. */
    private static boolean isAsked(Http.Response shown) {
        return shown.json()
                .path("roster")
                .valueStream()
                .allMatch(one -> one.path("state").asString().equals("INVITED"));
    }

    private static String submitted(Http writer, String title) {
        var path = writer.post("/api/v1/editions/questions2027/proposals", CompleteDraft.of(title))
                .expect(201)
                .header("Location");
        writer.post(path + "/submission", "").expect(201);
        return path;
    }

    private static java.util.List<String> kinds(JsonNode tasks) {
        return tasks.path("items")
                .valueStream()
                .map(task -> task.path("kind").asString())
                .toList();
    }

    private static JsonNode told(String proposal, String type) {
        return RUNNING
                .kafka()
                .await(
                        "proposal",
                        all -> all.stream()
                                .anyMatch(e -> e.type().equals(type) && e.key().equals(proposal)))
                .stream()
                .filter(e -> e.type().equals(type) && e.key().equals(proposal))
                .findFirst()
                .orElseThrow()
                .data();
    }
}
