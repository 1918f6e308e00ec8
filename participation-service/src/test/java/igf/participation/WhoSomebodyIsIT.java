package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.DatabaseFaults;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices.PublishedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * An address in a body is only data. Only a mailed link, or a token with a verified address, makes a caller a person.
 */
class WhoSomebodyIsIT {

    private static Http.Response ask(Forum forum, Object entry) {
        return SERVICE.anonymous().post("/api/v1/editions/" + forum.edition + "/registrations", entry);
    }

    private static List<PublishedRecord> asked(String address) {
        var people = SERVICE.bean(People.class);
        return SERVICE
                .kafka()
                .await("participation", all -> all.stream().anyMatch(event -> isFor(people, event, address)))
                .stream()
                .filter(event -> isFor(people, event, address))
                .toList();
    }

    /** Returns the requested mails of one purpose; there may be others to the same address, and earlier. */
    private static List<PublishedRecord> asked(String address, String purpose) {
        var people = SERVICE.bean(People.class);
        Predicate<PublishedRecord> wanted = event -> isFor(people, event, address)
                && event.data().get("purpose").asString().equals(purpose);
        return SERVICE.kafka().await("participation", all -> all.stream().anyMatch(wanted)).stream()
                .filter(wanted)
                .toList();
    }

    private static boolean isFor(People people, PublishedRecord event, String address) {
        return event.type().equals("igf.proof.asked.v1")
                && people.open(PersonalValue.parse(
                                event.data().get("emailSealed").asString()))
                        .filter(address::equals)
                        .isPresent();
    }

    /** Returns the token as the mail has it. */
    private static String token(PublishedRecord event) {
        return SERVICE.bean(People.class)
                .open(PersonalValue.parse(event.data().get("tokenSealed").asString()))
                .orElseThrow();
    }

    @Test
    void an_anonymous_registration_waits_for_its_link_and_gives_nothing_to_who_asked() {
        var forum = new Forum("proving");
        tool().post("/api/v1/editions/proving/registrations", forum.entry("host"))
                .expect(201);
        var known = ask(forum, forum.entry("host")).expect(202);
        var unknown = ask(forum, forum.entry("rosa")).expect(202);
        assertThat(known.json()).isEqualTo(unknown.json()).hasToString("{\"state\":\"PENDING\"}");
        assertThat(known.header("Consistency-Token")).isEmpty();
        assertThat(SERVICE.bean(People.class).find(forum.email("rosa")))
                .as("no person before proof")
                .isEmpty();

        var mail = asked(forum.email("rosa")).getFirst();
        assertThat(mail.data().get("known").asBoolean()).isFalse();
        assertThat(mail.data().toString()).as("no word of the sender's own").doesNotContain("rosa Invented");
        var token = token(mail);
        var shown = SERVICE.anonymous()
                .get("/api/v1/registrations/confirmations/" + token)
                .expect(200);
        assertThat(shown.json().at("/claim/name").asString()).isEqualTo("rosa Invented");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        SERVICE.anonymous().get("/api/v1/registrations/confirmations/" + token).expect(200);

        var confirmation = Map.of("token", token, "affiliation", "Corrected Society");
        var made = SERVICE.anonymous()
                .post("/api/v1/registrations/confirmations", confirmation)
                .expect(201)
                .json();
        assertThat(made.has("secret")).isFalse();
        var own = SERVICE.withToken(Forum.credential(forum.email("rosa"), Instant.now()))
                .get("/api/v1/registrations/" + made.get("id").asString())
                .expect(200)
                .json();
        assertThat(own.get("affiliation").asString()).isEqualTo("Corrected Society");
        SERVICE.anonymous()
                .post("/api/v1/registrations/confirmations", confirmation)
                .expect(410);
        SERVICE.anonymous()
                .post("/api/v1/registrations/confirmations", Map.of("token", "A".repeat(64)))
                .expect(404);
    }

    @Test
    void a_question_to_an_address_is_in_the_language_chosen_or_that_of_the_page_and_else_names_none() {
        var forum = new Forum("asking");
        var path = "/api/v1/editions/asking/registrations";
        var page = SERVICE.anonymous().with("Accept-Language", "ar-EG, en;q=0.8");
        page.post(path, forum.entry("mia")).expect(202);
        assertThat(asked(forum.email("mia")).getFirst().data().get("language").asString())
                .isEqualTo("fr");
        var entry = forum.entry("nora");
        entry.remove("language");
        page.post(path, entry).expect(202);
        assertThat(asked(forum.email("nora")).getFirst().data().get("language").asString())
                .isEqualTo("ar-EG");
        var silent = forum.entry("olga");
        silent.remove("language");
        SERVICE.anonymous().post(path, silent).expect(202);
        assertThat(asked(forum.email("olga")).getFirst().data().path("language").isString())
                .isFalse();
    }

    @Test
    void a_confirmation_whose_answer_was_lost_is_answered_as_at_first() {
        var forum = new Forum("confirmedtwice");
        ask(forum, forum.entry("lia")).expect(202);
        var confirmation = Map.of("token", token(asked(forum.email("lia")).getFirst()));
        var confirming =
                SERVICE.anonymous().with("Idempotency-Key", UUID.randomUUID().toString());
        var first = new ArrayList<Http.Response>();
        DatabaseFaults.ofService("participation")
                .withoutStoringResponses(() -> first.add(confirming
                        .post("/api/v1/registrations/confirmations", confirmation)
                        .expect(201)));

        var again = confirming
                .post("/api/v1/registrations/confirmations", confirmation)
                .expect(201);

        assertThat(again.text()).isEqualTo(first.getFirst().text());
    }

    @Test
    void what_was_claimed_is_unreadable_once_the_link_was_used() {
        var forum = new Forum("claiming");
        ask(forum, forum.entry("ugo")).expect(202);
        var mail = asked(forum.email("ugo")).getFirst();
        var key = PersonalValue.parse(mail.data().get("emailSealed").asString()).holder();
        SERVICE.anonymous()
                .post("/api/v1/registrations/confirmations", Map.of("token", token(mail)))
                .expect(201);
        Await.until(
                "the key of the claim is destroyed",
                () -> SERVICE.bean(People.class).isErased(key),
                erased -> erased);
    }

    @Test
    void who_has_verified_the_address_registers_at_once_and_only_for_it() {
        new Forum("verified");
        var me = SERVICE.as("organizer-1", "ORGANIZER");
        var entry = new HashMap<>(new Forum("verified").entry("x"));
        entry.put("email", "organizer-1@example.org");
        me.post("/api/v1/editions/verified/registrations", entry).expect(201);
        entry.put("email", "somebody-else@people.example");
        me.post("/api/v1/editions/verified/registrations", entry).expect(202);
    }

    @Test
    void a_tool_registers_gets_no_credential_and_the_person_may_say_that_it_was_not_meant() {
        var forum = new Forum("by-tool");
        var path = "/api/v1/editions/by-tool/registrations";
        var made = tool().post(path, forum.entry("ines")).expect(201).json();
        assertThat(made.has("secret")).isFalse();
        var again = tool().post(path, forum.entry("ines")).expect(409).json();
        assertThat(again.get("id")).isEqualTo(made.get("id"));

        var mail = asked(forum.email("ines")).getFirst();
        assertThat(mail.data().get("purpose").asString()).isEqualTo("NOT_ME");
        var disowned = Map.of("token", token(mail));
        SERVICE.anonymous().post("/api/v1/registrations/disowned", disowned).expect(200);
        assertThat(tool().get("/api/v1/registrations/" + made.get("id").asString())
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CANCELLED");
        SERVICE.anonymous().post("/api/v1/registrations/disowned", disowned).expect(410);
    }

    @Test
    void an_open_link_of_who_was_erased_is_unreadable_and_over() {
        var forum = new Forum("forgetting");
        var path = "/api/v1/editions/forgetting/registrations";
        tool().post(path, forum.entry("nils")).expect(201);
        var mail = asked(forum.email("nils")).getFirst();
        var key = PersonalValue.parse(mail.data().get("emailSealed").asString()).holder();
        var link = Map.of("token", token(mail));
        var receipt = SERVICE.withToken(Forum.credential(forum.email("nils"), Instant.now()))
                .delete("/api/v1/people/me")
                .expect(202)
                .header("Location");
        SERVICE.anonymous().await(receipt, answer -> answer.text().contains("ERASED"));
        assertThat(SERVICE.bean(People.class).isErased(key)).isTrue();
        SERVICE.anonymous().post("/api/v1/registrations/disowned", link).expect(410);
    }

    @Test
    void a_mailed_link_signs_in_once_and_a_fresh_proof_opens_what_is_personal() {
        var forum = new Forum("signing-in");
        var registered = forum.register("olga");
        var wanted = Map.of("email", forum.email("olga").toUpperCase(java.util.Locale.ROOT), "purpose", "ME");
        SERVICE.anonymous().post("/api/v1/links", wanted).expect(202);
        var limited = SERVICE.anonymous().post("/api/v1/links", wanted).expect(429);
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 601);
        var mails = asked(forum.email("olga"), "ME");
        assertThat(mails).as("one mail in ten minutes").hasSize(1);
        var link = "/api/v1/links/" + token(mails.getFirst());
        assertThat(SERVICE.anonymous()
                        .get(link)
                        .expect(200)
                        .json()
                        .get("address")
                        .asString())
                .isEqualTo("o…@people.example");
        var signedIn = SERVICE.anonymous().post(link, "").expect(201).json();
        assertThat(signedIn.get("token").asString()).startsWith("per_");
        SERVICE.anonymous().post(link, "").expect(410);
        SERVICE.anonymous().get(link).expect(410);

        var me = SERVICE.withToken(signedIn.get("token").asString());
        assertThat(me.get("/api/v1/people/me").expect(200).json().get("id").asString())
                .isEqualTo(registered.personId().toString());
        me.get("/api/v1/people/me/export").expect(200);
        var old = Forum.credential(forum.email("olga"), Instant.now().minus(Duration.ofMinutes(11)));
        var refused = SERVICE.withToken(old).get("/api/v1/people/me/export").expect(403);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:igf:problem:proof-required");
        SERVICE.withToken(old).delete("/api/v1/people/me").expect(403);
    }

    @Test
    void an_app_gets_a_credential_of_its_own_that_can_be_taken_back() {
        var forum = new Forum("apps");
        var me = SERVICE.withToken(forum.register("yara").secret());
        var made = me.post("/api/v1/people/me/tokens", Map.of("name", "My calendar"))
                .expect(201)
                .json();
        var app = SERVICE.withToken(made.get("token").asString());
        app.get("/api/v1/people/me").expect(200);
        app.get("/api/v1/people/me/export").expect(403);
        assertThat(me.get("/api/v1/people/me/tokens").expect(200).text())
                .contains("My calendar")
                .doesNotContain(made.get("token").asString());
        me.delete("/api/v1/people/me/tokens/" + made.get("id").asString()).expect(204);
        app.get("/api/v1/people/me").expect(401);
        me.delete("/api/v1/people/me/tokens/" + UUID.randomUUID()).expect(404);
    }

    @Test
    void a_key_of_the_secretariats_opens_what_its_scopes_say_until_it_is_taken_back() {
        var forum = new Forum("keyed");
        var wanted = Map.of("name", "Desk at the door", "scopes", List.of("registrations:read", "registrations:write"));
        tool().post("/api/v1/api-keys", wanted).expect(403);
        var secretariat = Forum.secretariat();
        secretariat
                .post("/api/v1/api-keys", Map.of("name", "Too much", "scopes", List.of("admin")))
                .expect(400);
        var made = secretariat.post("/api/v1/api-keys", wanted).expect(201).json();
        var key = made.get("key").asString();
        assertThat(key).matches("igf_[A-Za-z0-9_-]{43}");
        var desk = SERVICE.anonymous().with("X-API-Key", key);
        desk.post("/api/v1/editions/keyed/registrations", forum.entry("ole")).expect(201);
        SERVICE.withToken(key)
                .post("/api/v1/editions/keyed/registrations/search", Map.of())
                .expect(200);
        desk.get("/api/v1/api-keys").expect(403);
        var mine = desk.get("/api/v1/api-keys/mine").expect(200).json();
        assertThat(mine.get("name").asString()).isEqualTo("Desk at the door");
        assertThat(mine.get("scopes")).hasSize(2);
        assertThat(mine.get("lastUsedAt").isNull()).isFalse();
        assertThat(secretariat.get("/api/v1/api-keys").expect(200).text())
                .contains("Desk at the door")
                .doesNotContain(key);
        SERVICE.withToken(key + "x").get("/api/v1/api-keys/mine").expect(401);
        var path = "/api/v1/api-keys/" + made.get("id").asString();
        secretariat.delete(path).expect(204);
        secretariat.delete(path).expect(404);
        Await.until(
                "a key that was taken back opens nothing",
                () -> desk.get("/api/v1/people/me").status(),
                status -> status == 401);
    }

    @Test
    void secrets_given_out_before_are_void_and_look_alikes_are_refused() {
        SERVICE.withToken("reg_" + "A".repeat(64)).get("/api/v1/people/me").expect(401);
        var forum = new Forum("look-alikes");
        var entry = forum.entry("x");
        entry.put("email", "\uFF52osa@people.example");
        assertThat(ask(forum, entry).expect(422).json().at("/violations/0/rule").asString())
                .isEqualTo("ADDRESS_NOT_PLAIN");
    }

    @Test
    void one_network_address_asks_for_so_many_mails_and_being_refused_tells_nothing_of_an_address() {
        var forum = new Forum("flooding");
        forum.register("known");
        var flooding = SERVICE.anonymous().with("X-Forwarded-For", "2001:db8:7:7::1");
        for (int n = 0; n < 40; n++) {
            flooding.post("/api/v1/links", Map.of("email", forum.email("victim-" + n), "purpose", "ME"))
                    .expect(202);
        }
        var neighbour = SERVICE.anonymous().with("X-Forwarded-For", "2001:db8:7:7:ffff::2");
        var texts = new java.util.HashSet<String>();
        for (var name : List.of("known", "nobody")) {
            var refused = neighbour
                    .post("/api/v1/links", Map.of("email", forum.email(name), "purpose", "ME"))
                    .expect(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 601);
            // Except the id of the request, which reveals nothing.
            texts.add(refused.text().replaceFirst("\"requestId\":\"[^\"]*\"", ""));
        }
        assertThat(texts).hasSize(1);
        neighbour
                .post("/api/v1/editions/flooding/registrations", forum.entry("nobody"))
                .expect(429);
        SERVICE.anonymous()
                .with("X-Forwarded-For", "203.0.113.7")
                .post("/api/v1/links", Map.of("email", forum.email("known"), "purpose", "ME"))
                .expect(202);
        assertThat(asked(forum.email("known"), "ME"))
                .as("the refused asking used nothing up")
                .hasSize(1);
    }

    @Test
    void two_who_are_anonymous_do_not_get_each_others_answer() {
        var forum = new Forum("keys");
        var first = SERVICE.anonymous().with("Idempotency-Key", "shared");
        first.post("/api/v1/links", Map.of("email", forum.email("a"), "purpose", "ME"))
                .expect(202);
        SERVICE.anonymous()
                .with("Idempotency-Key", "shared")
                .post("/api/v1/links", Map.of("email", forum.email("b"), "purpose", "ME"))
                .expect(202);
    }

    /**
     * The mail has the first request's values. A request with other values is refused until a second mail may be sent.
     */
    @Test
    void a_registration_that_is_asked_for_again_at_once_is_mailed_or_refused() {
        var forum = new Forum("asked-again");
        var path = "/api/v1/editions/asked-again/registrations";
        SERVICE.anonymous().post(path, forum.entry("again")).expect(202);
        SERVICE.anonymous().post(path, forum.entry("again")).expect(429);
        assertThat(asked(forum.email("again"), "REGISTRATION")).hasSize(1);
    }
}
