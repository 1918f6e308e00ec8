package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.participation.PersonLinked;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices.PublishedRecord;
import igf.proposal.obligation.LinkedPeople;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One human under two ids counts once for limits, and is in conflict under either. */
class LinkedPeopleIT {

    private static final Http TWIN = RUNNING.as("twin-1", "ORGANIZER");
    private static final Http OTHER = RUNNING.as("twin-2", "ORGANIZER");

    private static UUID person(String name) {
        return RUNNING.bean(People.class).findOrCreate(name + "@example.org");
    }

    static void link(UUID one, UUID other, boolean linked) {
        RUNNING.kafka()
                .publish(
                        "participation",
                        "igf.person.linked.v1",
                        one.toString(),
                        new PersonLinked(null, one, other, linked));
        Await.until(
                "the link",
                () -> RUNNING.bean(LinkedPeople.class).findIds(one),
                same -> same.contains(other) == linked && same.contains(one));
    }

    private static String draft(Http organizer, String base, String title) {
        return organizer
                .post(base + "/proposals", CompleteDraft.of(title))
                .expect(201)
                .header("Location");
    }

    @Test
    void who_has_two_ids_has_the_proposals_of_both_until_the_link_is_taken_back() {
        var base = "/api/v1/editions/linked-" + System.nanoTime();
        var rules = Map.of("preset", "igf-2022", "changes", Map.of("limits", Map.of("proposalsPerPerson", 1)));
        SECRETARIAT.put(base, TheService.edition(rules)).expect(201);
        var one = person("twin-1");
        var other = person("twin-2");
        TWIN.post(draft(TWIN, base, "First") + "/submission", "").expect(201);
        var second = draft(OTHER, base, "Second");
        link(one, other, true);
        assertThat(OTHER.post(second + "/submission", "").expect(422).text()).contains("PROPOSALS_PER_PERSON");
        link(one, other, false);
        OTHER.post(second + "/submission", "").expect(201);
        RUNNING.requireInternalIdDetection();
    }

    @Test
    void who_has_two_ids_finds_what_is_theirs_and_what_to_do_under_both() {
        var base = "/api/v1/editions/linked-own-" + System.nanoTime();
        SECRETARIAT.put(base, TheService.edition("igf-2022")).expect(201);
        var body = new LinkedHashMap<>(CompleteDraft.of("Handed in"));
        var roster = new ArrayList<Object>((List<?>) body.getOrDefault("roster", List.of()));
        roster.add(Map.of(
                "role",
                "SPEAKER",
                "name",
                "Invited One",
                "email",
                "invited-1@example.org",
                "affiliation",
                "House 9",
                "stakeholderGroup",
                "GOVERNMENT",
                "region",
                "WEOG",
                "gender",
                "MALE",
                "attendance",
                "ONSITE"));
        body.put("roster", roster);
        var first = TWIN.post(base + "/proposals", body).expect(201).header("Location");
        TWIN.post(first + "/submission", "").expect(201);
        var second = draft(OTHER, base, "Still a draft");
        link(person("twin-1"), person("twin-2"), true);

        OTHER.await(
                "/api/v1/people/me/proposals",
                a -> a.text().contains(id(first)) && a.text().contains(id(second)));
        var tasks = TWIN.await("/api/v1/people/me/tasks", a -> a.text().contains(id(second)));
        assertThat(tasks.text()).contains("COMPLETE_DRAFT").doesNotContain(id(first));
        RUNNING.anonymous().get("/api/v1/people/me/tasks").expect(401);

        var invited = RUNNING.as("invited-1", "ORGANIZER");
        var asked = invited.await("/api/v1/people/me/tasks", a -> a.text().contains("ANSWER_INVITATION"));
        var link = "/api/v1" + asked.json().at("/items/0/link").asString();
        RUNNING.anonymous().post(link + "/answer", Map.of("answer", "CONFIRM")).expect(200);
        invited.await("/api/v1/people/me/invitations", a -> a.text().contains("CONFIRMED"));
        invited.await(
                "/api/v1/people/me/tasks",
                a -> a.status() == 200 && a.json().path("items").isEmpty());
        link(person("twin-1"), person("twin-2"), false);
    }

    @Test
    void the_invitation_of_an_erased_id_has_no_link() {
        var edition = "linked-erased-" + System.nanoTime();
        TheService.openEdition(edition);
        accepted("/api/v1/editions/" + edition, "Erased", edition + "-1@example.org");
        var erased = person(edition + "-1");
        link(erased, person(edition + "-2"), true);
        var caller = RUNNING.as(edition + "-2", "ORGANIZER");
        caller.await("/api/v1/people/me/invitations", a -> a.text().contains("\"/invitations/"));

        RUNNING.bean(People.class).erase(erased, Instant.now());

        var invitations =
                caller.get("/api/v1/people/me/invitations").expect(200).json();
        assertThat(invitations.at("/items/0/link").isNull()).isTrue();
        var tasks = caller.get("/api/v1/people/me/tasks").expect(200).json();
        assertThat(tasks.at("/items/0/link").asString()).isEqualTo("/me");
    }

    @Test
    void who_has_two_ids_chooses_among_the_sessions_of_both() {
        var edition = "linked-sessions-" + System.nanoTime();
        var base = "/api/v1/editions/" + edition;
        var rules = Map.of("preset", "igf-2022", "changes", Map.of("limits", Map.of("sessionsPerPerson", 1)));
        SECRETARIAT.put(base, TheService.edition(rules)).expect(201);
        var first = accepted(base, "First", edition + "-1@example.org");
        var second = accepted(base, "Second", edition + "-2@example.org");
        var one = RUNNING.bean(People.class).findOrCreate(edition + "-1@example.org");
        var other = RUNNING.bean(People.class).findOrCreate(edition + "-2@example.org");

        link(one, other, true);

        var human = one.compareTo(other) < 0 ? one : other;
        var asked =
                RUNNING.kafka().await("proposal", all -> all.stream().anyMatch(e -> isOverbooked(e, human))).stream()
                        .filter(e -> isOverbooked(e, human))
                        .toList()
                        .getLast()
                        .data();
        assertThat(asked.get("sessions").findValuesAsString("proposalId"))
                .containsExactlyInAnyOrder(id(first), id(second));
        var choice = "/api/v1/choices/"
                + RUNNING.bean(People.class).show(asked.get("tokenSealed").asString());
        RUNNING.anonymous().get(choice).expect(200);

        link(one, other, false);

        RUNNING.anonymous().await(choice, a -> a.status() == 410);
    }

    @Test
    void who_has_two_ids_organizes_what_either_organizes_until_the_link_is_taken_back() {
        var base = "/api/v1/editions/linked-rights-" + System.nanoTime();
        SECRETARIAT.put(base, TheService.edition("igf-2022")).expect(201);
        var first = draft(TWIN, base, "First of two");
        OTHER.get(first).expect(403);

        link(person("twin-1"), person("twin-2"), true);

        OTHER.get(first).expect(200);
        assertThat(OTHER.get(base + "/proposals").expect(200).text()).contains(id(first));
        assertThat(OTHER.get(base + "/proposals.jsonl").expect(200).text()).contains("First of two");
        OTHER.post(first + "/submission", "").expect(201);
        OTHER.get(first + "/timeline").expect(200);

        link(person("twin-1"), person("twin-2"), false);

        OTHER.get(first).expect(403);
        assertThat(OTHER.get(base + "/proposals").expect(200).text()).doesNotContain(id(first));
    }

    private static boolean isOverbooked(PublishedRecord event, UUID person) {
        return event.type().equals("igf.speaker.overbooked.v1") && event.key().equals(person.toString());
    }

    private static String accepted(String base, String title, String speaker) {
        var body = new LinkedHashMap<>(CompleteDraft.of(title));
        var people = new ArrayList<Object>();
        for (var listed : (List<?>) body.getOrDefault("roster", List.of())) {
            var entry = new LinkedHashMap<Object, Object>((Map<?, ?>) listed);
            var email = people.isEmpty() ? speaker : title + entry.get("email");
            entry.put("email", email);
            people.add(entry);
        }
        body.put("roster", people);
        var path = TWIN.post(base + "/proposals", body).expect(201).header("Location");
        TWIN.post(path + "/submission", "").expect(201);
        SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
        SECRETARIAT
                .post(path + "/decision", Map.of("outcome", "ACCEPTED", "reason", "Good"))
                .expect(201);
        return path;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void a_reviewer_is_not_asked_to_review_what_they_own_under_another_id() {
        var edition = new ReviewedEdition("linked", 1, 2, 1);
        var organizer = person("organizer-1");
        var member = person("mag-9");
        SECRETARIAT
                .put(
                        edition.base + "/reviewers",
                        Map.of(
                                "items",
                                List.of(Map.of("email", "mag-9@example.org", "name", "Member 9", "affiliation", "P"))))
                .expect(200);
        link(member, organizer, true);
        var handedOut = edition.note(
                        SECRETARIAT.post(edition.base + "/review-assignments", Map.of("perProposal", 1, "seed", 1)))
                .json();
        assertThat(handedOut.at("/items/0/reviewers").isEmpty()).isTrue();
        assertThat(handedOut.at("/items/0/conflicts/0/conflict").asString()).isEqualTo("OWNER");
        link(member, organizer, false);
        edition.note(SECRETARIAT.post(edition.base + "/review-assignments/top-up", ""));
        assertThat(edition.read(SECRETARIAT, edition.base + "/review-assignments/" + edition.proposals.getFirst())
                        .json()
                        .at("/reviewers/0/name")
                        .asString())
                .isEqualTo("Member 9");
    }
}
