package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.credential;
import static igf.participation.Forum.secretariat;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.ApiKeys;
import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.testing.Http;
import igf.platform.testing.Infrastructure;
import igf.platform.web.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What a key or token opens, for how long, and who made and deleted it. */
class CredentialsIT {

    private static final String TOKENS = "/api/v1/people/me/tokens";
    private static final String LINKS = "/api/v1/links";

    private static Http signedIn(String address) {
        return SERVICE.withToken(credential(address, Instant.now()));
    }

    private static JsonNode made(Http by, String... scopes) {
        return by.post(TOKENS, Map.of("name", "app", "scopes", List.of(scopes)))
                .expect(201)
                .json();
    }

    private static Http app(Http by, String... scopes) {
        return SERVICE.withToken(made(by, scopes).get("token").asString());
    }

    /** Makes a token as an earlier release did. */
    private static Http withScopes(String address, String... scopes) {
        var grant = new Credentials.Grant(
                SERVICE.bean(People.class).findOrCreate(address),
                "app",
                Set.of(),
                Set.of(scopes),
                Instant.now().plusSeconds(3600),
                null);
        return SERVICE.withToken(SERVICE.bean(Credentials.class)
                .issue(grant, "somebody", Instant.now())
                .token());
    }

    @Test
    void a_token_without_scopes_is_refused_and_one_made_before_opens_nothing() {
        var me = signedIn("scopeless@people.example");
        var refused =
                me.post(TOKENS, Map.of("name", "app", "scopes", List.of())).expect(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/scopes");
        withScopes("scopeless@people.example").get("/api/v1/people/me").expect(401);
    }

    @Test
    void a_null_among_scopes_is_refused_with_its_place() {
        var body = "{\"name\": \"app\", \"scopes\": [\"me\", null]}";
        for (var call : List.of(
                signedIn("null-scope@people.example").post(TOKENS, body),
                secretariat().post("/api/v1/api-keys", body))) {
            assertThat(call.expect(400).json().at("/errors/0/pointer").asString())
                    .isEqualTo("/scopes/1");
        }
    }

    @Test
    void a_token_opens_what_its_scope_says_and_nothing_else() {
        var me = signedIn("scoped@people.example");
        me.get("/api/v1/people/me").expect(200);
        app(me, "me").get("/api/v1/people/me").expect(200);
        var submits = withScopes("scoped@people.example", "submit");
        submits.get("/api/v1/people/me").expect(403);
        submits.get(TOKENS).expect(403);
        submits.get("/api/v1/sessions/" + UUID.randomUUID() + "/floor").expect(403);
    }

    @Test
    void where_everybody_may_call_a_token_without_the_scope_is_nobodys() {
        var forum = new Forum("scoped-entry");
        var entry = forum.entry("wilma");
        withScopes(forum.email("wilma"), "submit")
                .post("/api/v1/editions/scoped-entry/registrations", entry)
                .expect(202);
        app(signedIn(forum.email("wilma")), "me")
                .post("/api/v1/editions/scoped-entry/registrations", entry)
                .expect(201);
    }

    @Test
    void an_app_makes_no_tokens_and_no_addresses_of_calendars() {
        var me = signedIn("maker@people.example");
        me.post("/api/v1/people/me/calendars", "").expect(201);
        var app = app(me, "me");
        app.get(TOKENS).expect(200);
        app.post(TOKENS, Map.of("name", "another")).expect(403);
        app.post("/api/v1/people/me/calendars", "").expect(403);
    }

    @Test
    void nobody_gives_an_app_more_than_their_own_token_opens() {
        signedIn("lender@people.example")
                .post(TOKENS, Map.of("name", "app", "scopes", List.of("me", "submit")))
                .expect(400);
        made(SERVICE.as("organizer-1", "ORGANIZER"), "me", "submit");
    }

    @Test
    void a_token_takes_itself_back() {
        var app = app(signedIn("leaver@people.example"), "me");
        app.delete(TOKENS + "/mine").expect(204);
        app.get("/api/v1/people/me").expect(401);
        SERVICE.as("organizer-1", "ORGANIZER").delete(TOKENS + "/mine").expect(404);
    }

    @Test
    void who_made_and_deleted_a_token_is_shown_for_90_days() {
        var forum = new Forum("trail");
        var me = SERVICE.withToken(forum.register("toni").secret());
        var id = made(me, "me").get("id").asString();
        var own = me.get(TOKENS).expect(200).json();
        assertThat(own.at("/items/0/createdBy").asString())
                .as(own.toPrettyString())
                .isEqualTo("link");
        assertThat(own.at("/items/1/createdBy").asString()).startsWith("credential:");
        me.delete(TOKENS + "/" + id).expect(204);
        var mine = me.get("/api/v1/people/me").expect(200).json().get("id").asString();
        var shown = secretariat()
                .get("/api/v1/people/" + mine + "/tokens")
                .expect(200)
                .json();
        assertThat(shown.at("/items")).hasSize(1);
        var deleted = shown.at("/deleted/0");
        assertThat(deleted.get("id").asString()).isEqualTo(id);
        assertThat(deleted.get("scopes").toString()).isEqualTo("[\"me\"]");
        assertThat(deleted.get("deletedBy").asString()).startsWith("credential:");
        assertThat(deleted.get("deletedAt").asString()).isNotEmpty();
        me.get("/api/v1/people/" + mine + "/tokens").expect(403);
        me.get(TOKENS).expect(200);

        var person = SERVICE.bean(People.class).find(forum.email("toni")).orElseThrow();
        var credentials = SERVICE.bean(Credentials.class);
        var later = Instant.now().plus(Duration.ofDays(91));
        assertThat(credentials.findDeletedByPerson(person, Instant.now())).hasSize(1);
        assertThat(credentials.findDeletedByPerson(person, later)).isEmpty();
    }

    @Test
    void who_made_and_deleted_a_key_is_shown_for_90_days() {
        var secretariat = secretariat();
        var made = secretariat
                .post("/api/v1/api-keys", Map.of("name", "Traced", "scopes", List.of("feed:read")))
                .expect(201)
                .json();
        assertThat(made.get("createdBy").asString()).isEqualTo("secretariat");
        var id = made.get("id").asString();
        SERVICE.as("office-2", "SECRETARIAT").delete("/api/v1/api-keys/" + id).expect(204);
        var all = secretariat.get("/api/v1/api-keys").expect(200).json();
        assertThat(all.get("items").findValuesAsString("id")).doesNotContain(id);
        var deleted = all.get("deleted")
                .valueStream()
                .filter(key -> key.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(deleted.get("createdBy").asString()).isEqualTo("secretariat");
        assertThat(deleted.get("deletedBy").asString()).isEqualTo("office-2");
        assertThat(deleted.get("scopes").toString()).isEqualTo("[\"feed:read\"]");
        var keys = SERVICE.bean(ApiKeys.class);
        assertThat(keys.findDeleted(Instant.now().plus(Duration.ofDays(91)))).isEmpty();
    }

    @Test
    void the_limit_on_mails_counts_the_person_whatever_token_and_network() {
        var forum = new Forum("token-flood");
        var person = forum.email("flooder");
        for (int n = 0; n < 40; n++) {
            signedIn(person)
                    .with("X-Forwarded-For", "198.51.100." + n)
                    .post(LINKS, Map.of("email", forum.email("victim-" + n), "purpose", "ME"))
                    .expect(202);
        }
        signedIn(person)
                .with("X-Forwarded-For", "198.51.100.99")
                .post(LINKS, Map.of("email", forum.email("one-more"), "purpose", "ME"))
                .expect(429);
        SERVICE.anonymous()
                .with("X-Forwarded-For", "198.51.100.99")
                .post(LINKS, Map.of("email", forum.email("one-more"), "purpose", "ME"))
                .expect(202);
    }

    @Test
    void the_limit_on_mails_counts_the_network_whoever_asks() {
        var forum = new Forum("network-flood");
        Consumer<Integer> ask = n -> signedIn(forum.email("asker-" + n))
                .with("X-Forwarded-For", "198.51.101.1")
                .post(LINKS, Map.of("email", forum.email("victim-" + n), "purpose", "ME"))
                .expect(n < 40 ? 202 : 429);
        for (int n = 0; n <= 40; n++) {
            ask.accept(n);
        }
    }

    @Test
    void a_refreshed_token_is_no_fresh_proof() {
        new Forum("refreshed");
        var stale = provider(null);
        assertThat(stale.get("/api/v1/people/me/export")
                        .expect(403)
                        .json()
                        .get("type")
                        .asString())
                .isEqualTo("urn:igf:problem:proof-required");
        provider(Instant.now().minus(Duration.ofMinutes(11)))
                .delete("/api/v1/people/me")
                .expect(403);
        provider(Instant.now()).get("/api/v1/people/me/export").expect(200);
    }

    /**
     * A person with a new token of the provider.
     *
     * @param signedIn when they gave their password
     */
    private static Http provider(@org.jspecify.annotations.Nullable Instant signedIn) {
        return SERVICE.withToken(Infrastructure.get().issuer().token(claims -> {
            claims.subject("refresher")
                    .claim("email", "refresher@people.example")
                    .claim("email_verified", true);
            if (signedIn != null) {
                claims.claim("auth_time", signedIn.getEpochSecond());
            }
        }));
    }

    @Test
    @Timeout(60)
    void a_stream_ends_soon_after_its_token_was_taken_back() {
        var forum = new Forum("streaming");
        var session = forum.schedule("Streamed", 5);
        var me = SERVICE.as("organizer-1", "ORGANIZER");
        var token = made(me, "me");
        try (var lines =
                SERVICE.withToken(token.get("token").asString()).stream(Api.BASE + "/sessions/" + session + "/floor")) {
            var read = lines.iterator();
            assertThat(read.next()).startsWith("id:");
            me.delete(TOKENS + "/" + token.get("id").asString()).expect(204);
            var deletedAt = System.nanoTime();
            read.forEachRemaining(line -> {});
            assertThat(Duration.ofNanos(System.nanoTime() - deletedAt)).isLessThan(Duration.ofSeconds(12));
        }
    }

    @Test
    void the_name_of_a_token_goes_with_the_person() {
        var forum = new Forum("unnamed");
        var me = SERVICE.withToken(forum.register("uta").secret());
        made(me, "me");
        var person = SERVICE.bean(People.class).find(forum.email("uta")).orElseThrow();
        var receipt = me.delete("/api/v1/people/me").expect(202).header("Location");
        SERVICE.anonymous().await(receipt, answer -> answer.text().contains("ERASED"));
        assertThat(SERVICE.bean(Credentials.class).findByPerson(person, Instant.now()))
                .isEmpty();
    }
}
