package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.PersonRef;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.platform.people.People;
import igf.platform.testing.Http;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People of sessions that no proposal brings: from the roster to the public programme. */
class SessionRosterIT extends SchedulingWorld {

    private static final String ADDRESS = UUID.randomUUID() + "@example.org";

    private UUID create(String kind) {
        var created = secretariat
                .post(
                        "/api/v1/editions/" + edition + "/sessions",
                        Map.of("kind", kind, "title", "Opening", "minutes", 60))
                .expect(201);
        var id = UUID.fromString(created.json().get("id").asString());
        secretariat.await(path(id), answer -> answer.status() == 200);
        return id;
    }

    private static String path(UUID session) {
        return "/api/v1/sessions/" + session;
    }

    private Http current(UUID session) {
        return secretariat.with(
                "If-Match", secretariat.get(path(session)).expect(200).header("ETag"));
    }

    private static Map<String, Object> asha(String email) {
        return Map.of("role", "SPEAKER", "name", "Asha Nordvik", "email", email, "attendance", "ONSITE");
    }

    private void answer(UUID session, PersonRef person) {
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.confirmed.v1",
                        session.toString(),
                        new SpeakerConfirmed(
                                edition,
                                session,
                                session,
                                10_001,
                                "Opening",
                                person.personId(),
                                Objects.requireNonNull(person.entryId()),
                                person.role(),
                                "CONFIRM",
                                "ONSITE",
                                person.nameSealed(),
                                List.of()));
    }

    private static PersonRef entry(UUID entry, UUID person) {
        return new PersonRef(person, entry, "SPEAKER", null, null, null, null, null, null, null, null);
    }

    @Test
    void people_are_listed_answer_clash_and_appear_in_a_release() {
        plan();
        venue();
        var opening = create("MAIN");
        var listed =
                current(opening).post(path(opening) + "/roster", asha(ADDRESS)).expect(201);
        var entry = UUID.fromString(listed.json().get("id").asString());
        assertThat(listed.json().get("state").asString()).isEqualTo("LISTED");
        var changed = secretariat
                .with("If-Match", listed.header("ETag"))
                .patch(path(opening) + "/roster/" + entry, Map.of("affiliation", "House of tides"))
                .expect(200);
        assertThat(changed.json().get("affiliation").asString()).isEqualTo("House of tides");
        assertThat(changed.json().get("email").asString()).isEqualTo(ADDRESS);

        var person = SERVICE.bean(People.class).findOrCreate(ADDRESS);
        assertThat(SERVICE.kafka()
                        .await(
                                "scheduling",
                                all -> of(all, opening.toString()).stream()
                                                .filter("igf.session.roster-changed.v1"::equals)
                                                .count()
                                        >= 3))
                .isNotEmpty();
        answer(opening, entry(entry, person));
        secretariat.await(
                path(opening) + "/roster",
                a -> a.json().at("/items/0/state").asString("").equals("CONFIRMED"));

        place(opening, "harbour", "2036-10-10T09:00").expect(200);
        var workshop = accept("Tides", new Speaker(person, "Asha Nordvik"));
        assertThat(place(workshop, "lighthouse", "2036-10-10T09:00")
                        .expect(409)
                        .json()
                        .at("/clashes/0/kind")
                        .asString())
                .isEqualTo("PERSON");
        release("With a speaker");
        var shown = anybody.get(path(opening)).expect(200).json();
        assertThat(shown.at("/people/0/name").asString()).isEqualTo("Asha Nordvik");
        assertThat(shown.at("/people/0/affiliation").asString()).isEqualTo("House of tides");
        assertThat(shown.at("/people/0/role").asString()).isEqualTo("SPEAKER");
        assertThat(anybody.get("/api/v1/editions/" + edition + "/schedule.xml")
                        .expect(200)
                        .text())
                .contains("Asha Nordvik");

        current(opening).delete(path(opening) + "/roster/" + entry).expect(204);
        current(opening).delete(path(opening) + "/roster/" + entry).expect(404);
        assertThat(secretariat
                        .await(
                                path(opening) + "/roster",
                                a -> a.json().get("items").isEmpty())
                        .header("ETag"))
                .isNotBlank();
        place(workshop, "lighthouse", "2036-10-10T09:00").expect(200);
    }

    @Test
    void an_erased_person_has_no_name_any_more() {
        plan();
        venue();
        var opening = create("MAIN");
        var email = UUID.randomUUID() + "@example.org";
        current(opening).post(path(opening) + "/roster", asha(email)).expect(201);
        place(opening, "harbour", "2036-10-10T09:00").expect(200);
        release("With a speaker");
        var people = SERVICE.bean(People.class);
        people.erase(people.findOrCreate(email), Instant.now());
        assertThat(anybody.get(path(opening)).expect(200).json().get("people").isEmpty())
                .isTrue();
        assertThat(secretariat
                        .get(path(opening) + "/roster")
                        .expect(200)
                        .json()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("(erased)");
    }

    @Test
    void only_the_secretariat_lists_people_and_only_where_there_are_some() {
        plan();
        venue();
        var opening = create("MAIN");
        var coffee = create("BREAK");
        anybody.get(path(opening) + "/roster").expect(401);
        anybody.post(path(opening) + "/roster", asha(ADDRESS)).expect(401);
        current(opening)
                .post(path(opening) + "/roster", Map.of("role", "SPEAKER", "email", "nobody"))
                .expect(400);
        assertThat(rule(current(coffee)
                        .post(path(coffee) + "/roster", asha(ADDRESS))
                        .expect(422)))
                .isEqualTo("KIND_WITHOUT_PEOPLE");
        var workshop = accept("Tides", speaker("Bo Reyes"));
        assertThat(rule(current(workshop)
                        .post(path(workshop) + "/roster", asha(ADDRESS))
                        .expect(409)))
                .isEqualTo("SESSION_OF_PROPOSAL");
        var listed =
                current(opening).post(path(opening) + "/roster", asha(ADDRESS)).expect(201);
        var patch = new HashMap<String, @Nullable Object>();
        patch.put("role", null);
        secretariat
                .with("If-Match", listed.header("ETag"))
                .patch(path(opening) + "/roster/" + listed.json().get("id").asString(), patch)
                .expect(400);
        secretariat
                .with("If-Match", "\"0\"")
                .post(path(opening) + "/roster", asha(ADDRESS))
                .expect(412);
    }

    private static String rule(Http.Response refused) {
        return refused.json().at("/violations/0/rule").asString();
    }
}
