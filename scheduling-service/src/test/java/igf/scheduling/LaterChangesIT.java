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
import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    @Test
    void organizers_of_two_sessions_swap_places_by_a_mailed_link_and_the_next_release_shows_it() {
        plan();
        var asha = speaker("Asha Nordvik");
        var bo = speaker("Bo Tern");
        var tides = accept("Tides", in("ORGANIZER", ref(asha, "CONFIRMED")));
        var storms = accept("Storms", in("ORGANIZER", ref(bo, "CONFIRMED")));
        venue();
        var organizer = signedIn(asha, "submit");
        var requests = "/api/v1/sessions/" + tides + "/swap-requests";
        var body = Map.of("with", storms, "reason", "A speaker arrives at ten");
        assertThat(organizer
                        .post(requests, body)
                        .expect(422)
                        .json()
                        .at("/violations/0/rule")
                        .asString())
                .isEqualTo("SESSION_NOT_RELEASED");
        place(tides, "harbour", "2036-10-10T09:00").expect(200);
        place(storms, "lighthouse", "2036-10-10T10:30").expect(200);
        release("First");

        anybody.post(requests, body).expect(401);
        secretariat.post(requests, body).expect(403);
        signedIn(bo, "submit").post(requests, body).expect(403);
        signedIn(asha, "me").post(requests, body).expect(403);
        organizer.post(requests, Map.of("with", tides, "reason", "x")).expect(422);
        var asked = organizer.post(requests, body).expect(201).json();
        assertThat(asked.get("state").asString()).isEqualTo("ASKED");
        assertThat(asked.at("/with/placement/start").asString()).isEqualTo("2036-10-10T10:30");
        organizer.post(requests, body).expect(409);

        var list = "/api/v1/editions/" + edition + "/swap-requests";
        var link = "/api/v1/swap-requests/" + tokenOf(storms, 1);
        assertThat(anybody.get(link).expect(200).json().get("reason").asString())
                .isEqualTo("A speaker arrives at ten");
        anybody.get("/api/v1/swap-requests/" + "x".repeat(64)).expect(404);
        anybody.post(link + "/answer", Map.of()).expect(400);
        var answered = anybody.post(link + "/answer", Map.of("accept", false)).expect(200);
        assertThat(answered.json().get("state").asString()).isEqualTo("REFUSED");
        anybody.post(link + "/answer", Map.of("accept", true)).expect(410);
        assertThat(organizer
                        .post(requests, body)
                        .expect(409)
                        .json()
                        .at("/violations/0/rule")
                        .asString())
                .isEqualTo("SWAP_REFUSED");

        // The other side asks in turn; an approved swap waits for the secretariat.
        signedIn(bo, "submit")
                .post(
                        "/api/v1/sessions/" + storms + "/swap-requests",
                        Map.of("with", tides, "reason", "The room is too small"))
                .expect(201);
        var answer = "/api/v1/swap-requests/" + tokenOf(tides, 1) + "/answer";
        secretariat
                .put("/api/v1/editions/" + edition + "/swap-policy", Map.of("swaps", "APPROVED"))
                .expect(200);
        var accepted = anybody.post(answer, Map.of("accept", true)).expect(200).json();
        assertThat(accepted.get("state").asString()).isEqualTo("AGREED");
        assertThat(accepted.get("awaitsApproval").asBoolean()).isTrue();
        var approval = "/api/v1/swap-requests/" + accepted.get("id").asString() + "/approval";
        organizer.post(approval, Map.of()).expect(403);
        secretariat.post(approval, Map.of()).expect(200);
        secretariat.await(list, a -> a.json().at("/items/0/state").asString("").equals("DONE"));
        secretariat.post(approval, Map.of()).expect(409);
        assertThat(secretariat
                        .get("/api/v1/sessions/" + tides)
                        .expect(200)
                        .json()
                        .at("/placement/room")
                        .asString())
                .isEqualTo("lighthouse");
        assertThat(anybody.get("/api/v1/sessions/" + tides)
                        .expect(200)
                        .json()
                        .at("/placement/room")
                        .asString())
                .isEqualTo("harbour");
        release("Swapped");
        assertThat(anybody.get("/api/v1/sessions/" + tides)
                        .expect(200)
                        .json()
                        .at("/placement/start")
                        .asString())
                .isEqualTo("2036-10-10T10:30");

        anybody.get(list).expect(401);
        assertThat(organizer.get(list + "?session=" + tides).expect(200).json().get("items"))
                .hasSize(2);
        assertThat(signedIn(speaker("Cy Skerry"), "submit")
                        .get(list)
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
        SERVICE.bean(People.class).erase(asha.id(), Instant.EPOCH);
        secretariat.await(list, a -> a.json().at("/items/1/reason").asString("").equals(People.ERASED));
    }

    @Test
    void a_swap_that_is_not_possible_says_why_without_names_and_a_withdrawn_one_is_over() {
        plan();
        var asha = speaker("Asha Nordvik");
        var dora = speaker("Dora Fell");
        var tides = accept("Tides", in("ORGANIZER", ref(asha, "CONFIRMED")), ref(dora, "CONFIRMED"));
        var storms = accept("Storms", in("ORGANIZER", ref(speaker("Bo Tern"), "CONFIRMED")));
        var third = accept("Third", ref(dora, "CONFIRMED"));
        venue();
        place(tides, "harbour", "2036-10-10T09:00").expect(200);
        place(storms, "lighthouse", "2036-10-10T10:30").expect(200);
        release("First");
        var organizer = signedIn(asha, "submit");
        var requests = "/api/v1/sessions/" + tides + "/swap-requests";
        var body = Map.of("with", storms, "reason", "A speaker arrives at ten");
        var withdrawn =
                organizer.post(requests, body).expect(201).json().get("id").asString();
        organizer.await(
                "/api/v1/editions/" + edition + "/swap-requests",
                a -> a.json().path("items").size() == 1);
        organizer.delete("/api/v1/swap-requests/" + withdrawn).expect(204);
        organizer.delete("/api/v1/swap-requests/" + withdrawn).expect(409);
        organizer.delete("/api/v1/swap-requests/" + UUID.randomUUID()).expect(403);
        assertThat(anybody.get("/api/v1/swap-requests/" + tokenOf(storms, 1))
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("WITHDRAWN");

        place(third, "harbour", "2036-10-10T10:30").expect(200);
        organizer.post(requests, body).expect(201);
        anybody.post("/api/v1/swap-requests/" + tokenOf(storms, 2) + "/answer", Map.of("accept", true))
                .expect(200);
        var impossible = organizer.await(
                "/api/v1/editions/" + edition + "/swap-requests",
                a -> a.json().at("/items/0/state").asString("").equals("IMPOSSIBLE"));
        assertThat(impossible.json().at("/items/0/obstacles/0").asString()).isEqualTo("PERSON");
        assertThat(impossible.text()).doesNotContain("Dora Fell", "Third");
    }

    @Test
    void organizers_are_asked_for_a_swap_also_if_one_of_them_was_erased() {
        plan();
        var asha = speaker("Asha Nordvik");
        var erased = speaker("Cy Skerry");
        var tides = accept("Tides", in("ORGANIZER", ref(asha, "CONFIRMED")));
        var storms = accept(
                "Storms",
                in("ORGANIZER", ref(erased, "CONFIRMED")),
                in("ORGANIZER", ref(speaker("Bo Tern"), "CONFIRMED")));
        venue();
        place(tides, "harbour", "2036-10-10T09:00").expect(200);
        place(storms, "lighthouse", "2036-10-10T10:30").expect(200);
        release("First");
        SERVICE.bean(People.class).erase(erased.id(), Instant.EPOCH);
        signedIn(asha, "submit")
                .post("/api/v1/sessions/" + tides + "/swap-requests", Map.of("with", storms, "reason", "A flight"))
                .expect(201);
        anybody.get("/api/v1/swap-requests/" + tokenOf(storms, 1)).expect(200);
    }

    private static Http signedIn(Speaker person, String scope) {
        var now = Instant.now();
        var grant = new Credentials.Grant(person.id(), "link", Set.of(), Set.of(scope), now.plusSeconds(3600), now);
        return SERVICE.withToken(
                SERVICE.bean(Credentials.class).issue(grant, "test", now).token());
    }

    /** Returns the token of the last link to a session's organizers, once there are so many. */
    private static String tokenOf(UUID session, int links) {
        var asked =
                SERVICE.kafka().await("scheduling", all -> linksTo(all, session).size() == links);
        return String.valueOf(SERVICE.bean(People.class)
                .show(linksTo(asked, session)
                        .getLast()
                        .data()
                        .get("tokenSealed")
                        .asString()));
    }

    private static List<OtherServices.PublishedRecord> linksTo(List<OtherServices.PublishedRecord> all, UUID session) {
        return all.stream()
                .filter(event -> event.type().equals("igf.session.swap-asked.v1")
                        && session.toString().equals(event.headers().get("ce_subject")))
                .toList();
    }
}
