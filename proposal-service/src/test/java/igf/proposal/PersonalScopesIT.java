package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.openEdition;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.testing.Http;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person's token opens their proposals only with the scope {@code submit}, and the rest of what is theirs only with {@code me}. */
class PersonalScopesIT {

    private static final String WRITER = "writer@scopes.test";

    private static Http token(Set<String> roles, String... scopes) {
        var now = Instant.now();
        var grant = new Credentials.Grant(
                RUNNING.bean(People.class).withEmail(WRITER),
                "app",
                roles,
                Set.of(scopes),
                now.plusSeconds(3600),
                null);
        return RUNNING.withToken(
                RUNNING.bean(Credentials.class).issue(grant, "test", now).token());
    }

    @Test
    void a_token_without_submit_neither_reads_nor_changes_nor_submits_nor_withdraws_proposals() {
        openEdition("scopes2027");
        var list = "/api/v1/editions/scopes2027/proposals";
        var writer = token(Set.of("ORGANIZER"), "me", "submit");
        var draft = writer.post(list, CompleteDraft.of("Scoped")).expect(201);
        var path = draft.header("Location");
        var etag = draft.header("ETag");

        for (var roles : java.util.List.of(Set.<String>of(), Set.of("ORGANIZER"))) {
            var reader = token(roles, "me");
            reader.get("/api/v1/people/me/proposals").expect(200);
            reader.get(path).expect(403);
            reader.get(list).expect(403);
            reader.get(path + "/timeline").expect(403);
            reader.post(list, CompleteDraft.of("Another")).expect(403);
            reader.with("If-Match", etag)
                    .patch(path, Map.of("title", "Taken over"))
                    .expect(403);
            reader.post(path + "/submission", "").expect(403);
            token(roles).get(path).expect(401);
        }

        writer.post(path + "/submission", "").expect(201);
        token(Set.of(), "me").delete(path + "/submission").expect(403);
        var submits = token(Set.of(), "submit");
        assertThat(submits.get(path).expect(200).json().get("title").asString()).isEqualTo("Scoped");
        submits.get("/api/v1/people/me/proposals").expect(403);
        submits.delete(path + "/submission").expect(200);
    }
}
