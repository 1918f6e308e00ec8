package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.openEdition;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.testing.Http;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A person's token opens their proposals only with the scope {@code submit}, and the rest of what is theirs only with {@code me}. */
class PersonalScopesIT {

    private static final String WRITER = "writer@scopes.test";

    private static Http token(Set<String> roles, String... scopes) {
        return token(WRITER, null, roles, scopes);
    }

    private static Http token(String email, @Nullable Instant provenAt, Set<String> roles, String... scopes) {
        var now = Instant.now();
        var grant = new Credentials.Grant(
                RUNNING.bean(People.class).findOrCreate(email),
                "app",
                roles,
                Set.of(scopes),
                now.plusSeconds(3600),
                provenAt);
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

        for (var roles : List.of(Set.<String>of(), Set.of("ORGANIZER"))) {
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

    /** Whoever has the link of an invitation answers for the person. */
    @Test
    void an_app_gets_no_link_that_answers_an_invitation() {
        openEdition("answers2027");
        var guest = "guest@scopes.test";
        var body = new LinkedHashMap<>(CompleteDraft.of("Invites"));
        var roster = new ArrayList<Object>((List<?>) body.getOrDefault("roster", List.of()));
        roster.add(Map.of(
                "role",
                "SPEAKER",
                "name",
                "Guest",
                "email",
                guest,
                "affiliation",
                "House 7",
                "stakeholderGroup",
                "GOVERNMENT",
                "region",
                "WEOG",
                "gender",
                "MALE",
                "attendance",
                "ONSITE"));
        body.put("roster", roster);
        var writer = token(Set.of("ORGANIZER"), "me", "submit");
        var path = writer.post("/api/v1/editions/answers2027/proposals", body)
                .expect(201)
                .header("Location");
        writer.post(path + "/submission", "").expect(201);

        var signedIn = token(guest, Instant.now(), Set.of(), "me");
        var app = token(guest, null, Set.of(), "me");
        for (var own : List.of("/api/v1/people/me/tasks", "/api/v1/people/me/invitations")) {
            var links = signedIn.await(own, a -> a.text().contains("/invitations/"));
            assertThat(links.json().at("/items/0/link").asString()).startsWith("/invitations/");
            var shown = app.get(own).expect(200);
            assertThat(shown.json().path("items")).hasSize(1);
            assertThat(shown.text()).doesNotContain("/invitations/");
        }
    }
}
