package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.PersonRef;
import igf.contracts.participation.PersonLinked;
import igf.contracts.proposal.DecisionUndone;
import igf.contracts.proposal.ProposalChanged;
import igf.contracts.proposal.SessionFormat;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerInvited;
import igf.contracts.proposal.SpeakerReplaced;
import igf.contracts.proposal.Subtheme;
import igf.platform.people.People;
import igf.platform.testing.Await;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaterChangesIT extends SchedulingWorld {

    @Test
    void decisions_undone_free_the_slot_and_answers_of_speakers_arrive() {
        plan();
        var dora = speaker("Dora Fell");
        var first = accept("Undone later", dora);
        var second = accept("Takes its place", speaker("Eli Marsh"));
        venue();
        place(first, "harbour", "2036-10-10T09:00").expect(200);
        var proposal = proposals.getOrDefault(first, first);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.decision-undone.v1",
                        proposal.toString(),
                        new DecisionUndone(
                                edition, proposal, 1, "Undone later", first, "ACCEPTED", "Mistake", null, List.of()));
        secretariat.await(
                "/api/v1/sessions/" + first,
                a -> a.json().path("state").asString("").equals("CANCELLED"));
        place(second, "harbour", "2036-10-10T09:00").expect(200);
        place(first, "harbour", "2036-10-10T10:30").expect(409);

        var other = proposals.getOrDefault(second, second);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.confirmed.v1",
                        other.toString(),
                        new SpeakerConfirmed(
                                edition,
                                other,
                                second,
                                2,
                                "Takes its place",
                                dora.id(),
                                UUID.randomUUID(),
                                "MODERATOR",
                                "CONFIRM",
                                "ONLINE",
                                SERVICE.bean(People.class)
                                        .seal(dora.id(), dora.name())
                                        .toString(),
                                List.of()));
        secretariat.await("/api/v1/sessions/" + second, a -> a.text().contains("Dora Fell"));

        var overview =
                secretariat.get("/api/v1/editions/" + edition + "/overview").expect(200);
        assertThat(overview.json().at("/counts/placed").asInt()).isEqualTo(1);
        assertThat(overview.json().at("/counts/cancelled").asInt()).isEqualTo(1);
        release("So far");
        var xml = "/api/v1/editions/" + edition + "/schedule.xml";
        assertThat(anybody.get(xml).expect(200).text()).contains(">Dora Fell</person>");
        SERVICE.bean(People.class).erase(dora.id(), Instant.EPOCH);
        // A cache that compares only dates gets a new copy, without the name.
        assertThat(anybody.with("If-Modified-Since", "Thu, 31 Dec 2099 23:59:59 GMT")
                        .get(xml)
                        .expect(200)
                        .text())
                .contains(">Eli Marsh</person>")
                .doesNotContain("Dora Fell", "(erased)");
        assertThat(releaseCopy(1, "").toString()).contains("Eli Marsh").doesNotContain("Dora Fell", "(erased)");
    }

    @Test
    void people_and_seats_that_change_after_a_release_are_told_with_the_next_one() {
        plan();
        var session = accept("Seas", speaker("Finn Reef"));
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        release("First");
        var proposal = proposals.getOrDefault(session, session);
        var gro = speaker("Gro Holme");
        var sealed = SERVICE.bean(People.class).seal(gro.id(), gro.name()).toString();
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.invited.v1",
                        proposal.toString(),
                        new SpeakerInvited(
                                edition,
                                proposal,
                                session,
                                number,
                                "Seas",
                                gro.id(),
                                UUID.randomUUID(),
                                "RAPPORTEUR",
                                sealed,
                                sealed,
                                sealed,
                                Instant.parse("2026-12-01T00:00:00Z"),
                                null,
                                null,
                                null,
                                "ONSITE",
                                "en",
                                List.of(),
                                null));
        secretariat.await("/api/v1/sessions/" + session, a -> a.text().contains("Gro Holme"));
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.changed.v1",
                        proposal.toString(),
                        new ProposalChanged(
                                edition,
                                proposal,
                                session,
                                number,
                                "Seas and shores",
                                List.of(new Subtheme("resilience", "Resilience of networks")),
                                new SessionFormat("ROUND_TABLE", "CIRCLE", 60),
                                "Another paragraph."));
        secretariat.await("/api/v1/sessions/" + session, a -> a.text().contains("Seas and shores"));
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/rooms/harbour",
                        Map.of("name", "The harbour", "capacity", 108, "layouts", List.of("CIRCLE")))
                .expect(200);
        assertThat(anybody.get("/api/v1/sessions/" + session).expect(200).text())
                .doesNotContain("Gro Holme", "Seas and shores");
        var second = release("With a rapporteur");
        var change = second.json().at("/changes/0");
        assertThat(change.get("type").asString()).isEqualTo("changed");
        assertThat(change.get("fields").valueStream().map(f -> f.get("name").asString()))
                .containsExactly("title", "description", "rapporteur", "capacity");
        assertThat(change.at("/fields/0/to").asString()).isEqualTo("Seas and shores");
        assertThat(change.at("/fields/2/to/0/name").asString()).isEqualTo("Gro Holme");
        assertThat(anybody.get("/api/v1/sessions/" + session).expect(200).text())
                .contains("Gro Holme");
        var told = SERVICE.kafka()
                .await("scheduling", all -> of(all, session.toString()).contains("igf.session.changed.v1"));
        assertThat(of(told, session.toString()))
                .containsExactly("igf.session.scheduled.v1", "igf.session.people-changed.v1", "igf.session.changed.v1");
        assertThat(anybody.get("/api/v1/sessions/" + session + ".ics")
                        .expect(200)
                        .text())
                .contains("SEQUENCE:1", "SUMMARY:Seas and shores");
    }

    @Test
    void a_corrected_address_keeps_its_entry_in_the_programme_and_a_link_makes_one_person_of_two() {
        var twin = speaker("Ada Twin");
        var other = speaker("Ada Twin again");
        link(twin, other, true);
        plan();
        var first = accept("Tides", twin);
        var wrong = ref(speaker("Ivo Vane"), "CONFIRMED");
        var second = accept("Winds", wrong, ref(speaker("Jon Kite"), "CONFIRMED"));
        venue();
        place(first, "harbour", "2036-10-10T09:00").expect(200);
        var right = speaker("Ivo Vane at his own address");
        var proposal = proposals.getOrDefault(second, second);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.replaced.v1",
                        proposal.toString(),
                        corrected(proposal, second, wrong, right));
        var shown =
                secretariat.await("/api/v1/sessions/" + second, a -> a.text().contains("own address"));
        var person = shown.json().at("/people/0");
        assertThat(person.get("name").asString()).isEqualTo("Ivo Vane at his own address");
        assertThat(person.get("affiliation").asString()).isEqualTo("Tidewater Exchange");
        assertThat(shown.json().get("people").size()).isEqualTo(2);

        var third = accept("Rain", other);
        var refused = place(third, "lighthouse", "2036-10-10T09:00").expect(409);
        assertThat(refused.json().at("/clashes/0/kind").asString()).isEqualTo("PERSON");
        link(twin, other, false);
        Await.until(
                "two people again",
                () -> place(third, "lighthouse", "2036-10-10T09:00"),
                answer -> answer.status() == 200);
    }

    private static void link(Speaker one, Speaker other, boolean linked) {
        SERVICE.kafka()
                .publish(
                        "participation",
                        "igf.person.linked.v1",
                        one.id().toString(),
                        new PersonLinked(null, one.id(), other.id(), linked));
    }

    private SpeakerReplaced corrected(UUID proposal, UUID session, PersonRef wrong, Speaker right) {
        var entry = Objects.requireNonNull(wrong.entryId());
        var sealed = SERVICE.bean(People.class).seal(right.id(), right.name()).toString();
        return new SpeakerReplaced(
                edition,
                proposal,
                session,
                2,
                "Winds",
                wrong.personId(),
                entry,
                "SPEAKER",
                wrong.nameSealed(),
                null,
                right.id(),
                entry,
                sealed,
                null,
                null,
                List.of(),
                null,
                true,
                false);
    }
}
