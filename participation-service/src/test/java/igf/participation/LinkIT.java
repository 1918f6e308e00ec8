package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.person.PersonCommand;
import igf.participation.registration.RegistrationIds;
import igf.platform.command.Commands;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.testing.OtherServices.PublishedRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The secretariat links two ids of one human and unlinks them; other services are told both. */
class LinkIT {

    @Test
    void a_link_and_its_end_are_told() {
        var people = SERVICE.bean(People.class);
        var listed = people.createWithoutAddress();
        var known = people.findOrCreate("known-" + listed + "@people.example");
        var path = "/api/v1/people/" + listed + "/links/" + known;
        tool().put(path, "").expect(403);
        secretariat()
                .put("/api/v1/people/" + listed + "/links/" + UUID.randomUUID(), "")
                .expect(404);
        secretariat().put("/api/v1/people/" + listed + "/links/" + listed, "").expect(422);
        secretariat().delete(path).expect(404);
        var linked = secretariat().put(path, "").expect(200).json();
        assertThat(linked.get("linked").asBoolean()).isTrue();
        secretariat().put(path, "").expect(200);
        secretariat().delete(path).expect(200);
        var told =
                SERVICE.kafka().await("participation", all -> about(all, listed).size() >= 2);
        assertThat(about(told, listed))
                .extracting(event -> event.data().get("linked").asBoolean())
                .containsExactly(true, false);
        assertThat(about(told, listed).getFirst().data().get("withPersonId").asString())
                .isEqualTo(known.toString());
    }

    @Test
    void a_link_has_no_direction_and_is_removed_in_either_order() {
        var people = SERVICE.bean(People.class);
        var one = people.createWithoutAddress();
        var other = people.createWithoutAddress();
        var path = "/api/v1/people/" + one + "/links/" + other;
        var reversed = "/api/v1/people/" + other + "/links/" + one;
        secretariat().put(path, "").expect(200);
        secretariat().put(reversed, "").expect(200);
        secretariat().delete(path).expect(200);
        secretariat().delete(reversed).expect(404);
        secretariat().put(path, "").expect(200);
        secretariat().delete(reversed).expect(200);
        secretariat().delete(path).expect(404);

        // As earlier releases stored it
        var commands = SERVICE.bean(Commands.class);
        commands.sendAs("test", new PersonCommand.Link(PersonCommand.personId(one), one, other), "test");
        commands.sendAs("test", new PersonCommand.Link(PersonCommand.personId(other), other, one), "test");
        secretariat().delete(reversed).expect(200);
        secretariat().delete(path).expect(404);
        secretariat().delete(reversed).expect(404);
    }

    @Test
    void an_id_in_a_path_is_an_editions_or_one_that_was_shown_before_and_answers_show_the_editions() {
        var forum = new Forum("paths");
        var una = forum.register("una");
        var people = SERVICE.bean(People.class);
        var inner = people.find(forum.email("una")).orElseThrow();
        var outside = SERVICE.bean(Pseudonyms.class).of(inner.toString(), forum.edition);
        assertThat(una.personId()).isEqualTo(outside);
        for (var id : List.of(outside, inner, RegistrationIds.formerPersonId(inner, forum.edition))) {
            var export = secretariat()
                    .get("/api/v1/people/" + id + "/export")
                    .expect(200)
                    .json();
            assertThat(export.at("/registrations/0/personId").asString()).isEqualTo(outside.toString());
        }
        var unknown = SERVICE.bean(Pseudonyms.class).of(inner.toString(), "never-heard-of");
        secretariat().get("/api/v1/people/" + unknown + "/export").expect(404);
        var listed =
                SERVICE.bean(Pseudonyms.class).of(people.createWithoutAddress().toString(), forum.edition);
        var linked = secretariat()
                .put("/api/v1/people/" + listed + "/links/" + inner, "")
                .expect(200)
                .json();
        assertThat(linked.get("personId").asString()).isEqualTo(listed.toString());
        assertThat(linked.get("withPersonId").asString()).isNotEqualTo(inner.toString());
        SERVICE.requireInternalIdDetection();
    }

    @Test
    void what_one_id_may_the_other_may_until_the_link_is_taken_back() {
        var forum = new Forum("one-human");
        var session = forum.schedule("shared", 10);
        var floor = "/api/v1/sessions/" + session + "/floor";
        var seats = "/api/v1/sessions/" + session + "/seats";
        var report = "/api/v1/sessions/" + session + "/report";
        var twin = SERVICE.as("twin-of-the-moderator", "ORGANIZER");
        var writer = SERVICE.as("twin-of-the-rapporteur", "ORGANIZER");
        var guest = SERVICE.as("twin-of-ada", "ORGANIZER");
        var ada = forum.register("ada");
        var content = Map.of("keyTakeaways", List.of("One."), "callToAction", List.of("Two."));
        var seat = Map.of("registrationId", ada.id(), "attendance", "ONSITE");
        var hand = Map.of("registrationId", ada.id(), "mode", "ONSITE", "kind", "HAND");
        twin.get(floor).expect(403);
        writer.put(report, content).expect(403);
        guest.post(seats, seat).expect(403);

        link("organizer-1@example.org", "twin-of-the-moderator@example.org", true);
        link("organizer-2@example.org", "twin-of-the-rapporteur@example.org", true);
        link(forum.email("ada"), "twin-of-ada@example.org", true);

        twin.await(floor, a -> a.status() == 200);
        writer.await(report, a -> a.status() == 200);
        writer.put(report, content).expect(200);
        guest.await(seats, a -> a.status() == 200);
        var taken = guest.post(seats, seat).expect(201).json();
        var asked = guest.post(floor, hand).expect(201).json().get("id").asString();
        assertThat(guest.get(floor).expect(200).json().at("/items/0/own").asBoolean())
                .isTrue();
        twin.post(floor + "/" + asked + "/grant", "").expect(200);
        guest.delete(floor + "/" + asked).expect(204);
        guest.delete(seats + "/" + taken.get("id").asString()).expect(204);

        link("organizer-1@example.org", "twin-of-the-moderator@example.org", false);
        link("organizer-2@example.org", "twin-of-the-rapporteur@example.org", false);
        link(forum.email("ada"), "twin-of-ada@example.org", false);

        twin.await(floor, a -> a.status() == 403);
        writer.await(report, a -> a.status() == 403);
        guest.await(seats, a -> a.status() == 403);
        guest.post(seats, seat).expect(403);
    }

    @Test
    void the_secretariat_erases_one_id_and_exports_the_linked_ones_too() {
        var forum = new Forum("one-of-two");
        var ada = forum.register("ada");
        var twin = forum.register("twin");
        link(forum.email("ada"), forum.email("twin"), true);
        var person = "/api/v1/people/" + ada.personId();
        secretariat()
                .await(person + "/export", a -> a.json().path("registrations").size() == 2);
        var erased = secretariat().delete(person).expect(202);
        assertThat(erased.json().get("others")).isEmpty();
        SERVICE.anonymous().await(erased.header("Location"), a -> a.text().contains("ERASED"));
        assertThat(tool().get("/api/v1/registrations/" + twin.id())
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    private static void link(String one, String other, boolean linked) {
        var people = SERVICE.bean(People.class);
        var path = "/api/v1/people/" + people.findOrCreate(one) + "/links/" + people.findOrCreate(other);
        (linked ? secretariat().put(path, "") : secretariat().delete(path)).expect(200);
    }

    private static List<PublishedRecord> about(List<PublishedRecord> all, UUID person) {
        return all.stream()
                .filter(event -> event.type().equals("igf.person.linked.v1")
                        && event.key().equals(person.toString()))
                .toList();
    }
}
