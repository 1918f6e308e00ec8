package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.PersonRef;
import igf.contracts.scheduling.SessionRosterChanged;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.OtherServices.PublishedRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People of a session without a proposal, whose roster scheduling-service has, are invited as others are. */
class SessionInvitationsIT {

    private final String edition = "roster-" + System.nanoTime();
    private final UUID session = UUID.randomUUID();

    SessionInvitationsIT() {
        TheService.openEdition(edition);
    }

    private static UUID person(String email) {
        return RUNNING.bean(People.class).findOrCreate(email);
    }

    private static PersonRef listed(UUID entry, String email, @Nullable String state) {
        var people = RUNNING.bean(People.class);
        var person = person(email);
        return new PersonRef(
                person,
                entry,
                "SPEAKER",
                people.seal(person, "Asha Nordvik").toString(),
                people.seal(person, email).toString(),
                "House of tides",
                "GOVERNMENT",
                "WEOG",
                "ONSITE",
                state,
                "fr");
    }

    private void roster(List<PersonRef> roster, List<UUID> changed, List<PersonRef> left, boolean cancelled) {
        RUNNING.kafka()
                .publish(
                        "scheduling",
                        "igf.session.roster-changed.v1",
                        session.toString(),
                        new SessionRosterChanged(
                                edition, session, 10_001, "Opening", roster, changed, left, cancelled));
    }

    private List<JsonNode> published(String type, int count) {
        return RUNNING.kafka().await("proposal", all -> of(all, type).size() >= count).stream()
                .filter(event -> isOf(event, type))
                .map(PublishedRecord::data)
                .toList();
    }

    private List<PublishedRecord> of(List<PublishedRecord> all, String type) {
        return all.stream().filter(event -> isOf(event, type)).toList();
    }

    private boolean isOf(PublishedRecord event, String type) {
        return event.type().equals(type) && session.toString().equals(event.key());
    }

    private static String link(JsonNode invited) {
        var sealed = PersonalValue.parse(invited.get("tokenSealed").asString());
        return "/api/v1/invitations/" + RUNNING.bean(People.class).open(sealed).orElseThrow();
    }

    @Test
    void a_listed_person_is_invited_answers_and_sees_it_among_their_own() {
        var entry = UUID.randomUUID();
        var email = "r" + System.nanoTime() + "@example.org";
        roster(List.of(listed(entry, email, null)), List.of(entry), List.of(), false);
        var invited = published("igf.speaker.invited.v1", 1).getFirst();
        assertThat(invited.get("sessionId").asString()).isEqualTo(session.toString());
        assertThat(invited.get("number").asInt()).isEqualTo(10_001);
        assertThat(invited.get("title").asString()).isEqualTo("Opening");
        assertThat(invited.get("language").asString()).isEqualTo("fr");

        var link = link(invited);
        var shown = RUNNING.anonymous().get(link).expect(200).json();
        assertThat(shown.get("proposalTitle").asString()).isEqualTo("Opening");
        RUNNING.anonymous().put(link + "/availability", Map.of()).expect(200);
        assertThat(RUNNING.as("secretariat", "SECRETARIAT")
                        .await(
                                "/api/v1/editions/" + edition + "/availability",
                                answer -> !answer.json().path("items").isEmpty())
                        .json()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Asha Nordvik");
        RUNNING.anonymous().post(link + "/answer", Map.of("answer", "CONFIRM")).expect(200);
        var confirmed = published("igf.speaker.confirmed.v1", 1).getFirst();
        assertThat(confirmed.get("entryId").asString()).isEqualTo(entry.toString());
        assertThat(confirmed.get("sessionId").asString()).isEqualTo(session.toString());
        assertThat(confirmed.get("organizers").isEmpty()).isTrue();
        RUNNING.as(email.substring(0, email.indexOf('@')), "ORGANIZER")
                .await(
                        "/api/v1/people/me/invitations",
                        answer ->
                                answer.json().at("/items/0/title").asString("").equals("Opening")
                                        && answer.json()
                                                .at("/items/0/state")
                                                .asString("")
                                                .equals("CONFIRMED")
                                        && !answer.json()
                                                .at("/items/0/link")
                                                .asString("")
                                                .isEmpty());

        // A change of the entry invites nobody again.
        roster(List.of(listed(entry, email, "CONFIRMED")), List.of(entry), List.of(), false);
        RUNNING.anonymous().post(link + "/answer", Map.of("answer", "DECLINE")).expect(200);
        published("igf.speaker.declined.v1", 1);
        assertThat(published("igf.speaker.invited.v1", 1)).hasSize(1);
    }

    @Test
    void the_secretariat_finds_people_of_a_session_without_a_proposal_with_their_answers() {
        var entry = UUID.randomUUID();
        var email = "f" + System.nanoTime() + "@example.org";
        roster(List.of(listed(entry, email, null)), List.of(entry), List.of(), false);
        var link = link(published("igf.speaker.invited.v1", 1).getFirst());
        RUNNING.anonymous().post(link + "/answer", Map.of("answer", "CONFIRM")).expect(200);

        var people = "/api/v1/editions/" + edition + "/people/";
        var found = Await.until(
                        "the person with the answer",
                        () -> SECRETARIAT.post(people + "search", Map.of("email", email, "role", "SPEAKER")),
                        answer -> answer.json()
                                .at("/items/0/proposals/0/answer")
                                .asString("")
                                .equals("CONFIRMED"))
                .json()
                .at("/items/0");
        assertThat(found.at("/names/0").asString()).isEqualTo("Asha Nordvik");
        assertThat(found.at("/affiliations/0").asString()).isEqualTo("House of tides");
        assertThat(found.at("/proposals/0/sessionId").asString()).isEqualTo(session.toString());
        assertThat(found.at("/proposals/0/number").asInt()).isEqualTo(10_001);
        assertThat(found.at("/proposals/0/title").asString()).isEqualTo("Opening");
        var person = SECRETARIAT
                .get(people + found.get("personId").asString())
                .expect(200)
                .json();
        assertThat(person.at("/proposals/0/state").asString()).isEqualTo("ACCEPTED");
        assertThat(person.at("/invitations/0/state").asString()).isEqualTo("CONFIRMED");

        var away = Map.of("from", "2031-10-07T09:00", "to", "2031-10-07T12:00");
        RUNNING.anonymous()
                .put(link + "/availability", Map.of("unavailable", List.of(away)))
                .expect(200);
        SECRETARIAT.await(
                "/api/v1/editions/" + edition + "/availability",
                answer -> answer.json().at("/items/0/name").asString("").equals("Asha Nordvik"));

        roster(List.of(), List.of(), List.of(listed(entry, email, "CONFIRMED")), false);
        Await.until(
                "nobody on the roster",
                () -> SECRETARIAT.post(people + "search", Map.of("email", email)),
                answer -> answer.json().path("items").isEmpty());
    }

    @Test
    void a_corrected_address_gets_a_link_and_a_removed_person_loses_it() {
        var entry = UUID.randomUUID();
        var wrong = listed(entry, "w" + System.nanoTime() + "@example.org", null);
        var right = listed(entry, "r" + System.nanoTime() + "@example.org", null);
        roster(List.of(wrong), List.of(entry), List.of(), false);
        var first = link(published("igf.speaker.invited.v1", 1).getFirst());
        roster(List.of(right), List.of(entry), List.of(wrong), false);
        var second = link(published("igf.speaker.invited.v1", 2).getLast());
        RUNNING.anonymous().get(first).expect(410);
        RUNNING.anonymous().get(second).expect(200);
        var corrected = published("igf.speaker.replaced.v1", 1).getFirst();
        assertThat(corrected.get("corrected").asBoolean()).isTrue();
        assertThat(corrected.get("remains").asBoolean()).isFalse();
        assertThat(corrected.get("byPersonId").asString())
                .isEqualTo(right.personId().toString());

        roster(List.of(), List.of(), List.of(right), false);
        var removed = published("igf.speaker.replaced.v1", 2).getLast();
        assertThat(removed.get("personId").asString())
                .isEqualTo(right.personId().toString());
        assertThat(removed.path("byPersonId").isNull()).isTrue();
        RUNNING.anonymous().get(second).expect(410);
    }

    @Test
    void somebody_else_at_an_entry_replaces_the_person_who_was_there() {
        var entry = UUID.randomUUID();
        var asha = listed(entry, "a" + System.nanoTime() + "@example.org", null);
        roster(List.of(asha), List.of(entry), List.of(), false);
        RUNNING.anonymous()
                .post(link(published("igf.speaker.invited.v1", 1).getFirst()) + "/answer", Map.of("answer", "CONFIRM"))
                .expect(200);
        published("igf.speaker.confirmed.v1", 1);
        var other = person("b" + System.nanoTime() + "@example.org");
        var people = RUNNING.bean(People.class);
        var bo = new PersonRef(
                other,
                entry,
                "SPEAKER",
                people.seal(other, "Bo Reyes").toString(),
                people.seal(other, "bo@example.org").toString(),
                null,
                null,
                null,
                "ONSITE",
                null,
                "fr");
        roster(List.of(bo), List.of(entry), List.of(asha), false);
        var replaced = published("igf.speaker.replaced.v1", 1).getFirst();
        assertThat(replaced.get("byPersonId").asString()).isEqualTo(other.toString());
        assertThat(replaced.path("corrected").isNull()).as("the mail to Asha").isTrue();
        assertThat(replaced.path("remains").isNull()).isTrue();
    }

    @Test
    void nobody_answers_for_a_cancelled_session() {
        var entry = UUID.randomUUID();
        var person = listed(entry, "c" + System.nanoTime() + "@example.org", null);
        roster(List.of(person), List.of(entry), List.of(), false);
        var link = link(published("igf.speaker.invited.v1", 1).getFirst());
        roster(List.of(person), List.of(), List.of(), true);
        RUNNING.anonymous().await(link, answer -> answer.status() == 410);
    }
}
