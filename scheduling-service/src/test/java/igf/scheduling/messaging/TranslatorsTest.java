package igf.scheduling.messaging;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.fact;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.release;
import static igf.scheduling.Sample.released;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.swap.SwapObstacle;
import igf.api.vocabulary.PublicNames;
import igf.contracts.PersonRef;
import igf.contracts.scheduling.FieldChange;
import igf.contracts.scheduling.ProgrammeReleased;
import igf.contracts.scheduling.ReleaseCounts;
import igf.contracts.scheduling.SessionCancelled;
import igf.contracts.scheduling.SessionChanged;
import igf.contracts.scheduling.SessionMoved;
import igf.contracts.scheduling.SessionPeopleChanged;
import igf.contracts.scheduling.SessionRosterChanged;
import igf.contracts.scheduling.SessionScheduled;
import igf.contracts.scheduling.SessionSwapAsked;
import igf.contracts.scheduling.SessionSwapChanged;
import igf.platform.domain.PersonalValue;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.OutgoingEvent;
import igf.scheduling.negotiation.SwapPair;
import igf.scheduling.negotiation.SwapSide;
import igf.scheduling.programme.AvailabilityNews;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.RosterChange;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.programme.ProposalNews;
import igf.scheduling.release.ReleaseEvent.ReleasedWhole;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.InterestNews;
import igf.scheduling.session.Placement;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.swap.SwapEvent;
import igf.scheduling.vocabulary.EditionFacts.SessionKind;
import igf.scheduling.vocabulary.EditionFacts.SessionRules;
import igf.scheduling.vocabulary.EditionFacts.SubthemeNames;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslatorsTest {

    private static Optional<Object> heard(String type, String data) {
        return new ProposalTranslator()
                .translate(new CloudEvent("1", "/forums/igf/proposal", type, "s", NOW, 0, 1, "e", "c", null, data));
    }

    @Test
    void a_change_of_a_sessions_people_is_told_between_releases_without_naming_anybody() {
        var told =
                new ReleasedTranslator().translate(fact(1, new PeopleChanged(EDITION, id(1), List.of(person(1)), 1)));
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo(id(1).toString());
            assertThat(event.partitionKey()).isEqualTo(EDITION);
            assertThat(event.data()).isEqualTo(new SessionPeopleChanged(EDITION, id(1)));
        });
    }

    @Test
    void when_a_person_can_come_stays_sealed() {
        var sealed = "enc:1:" + id(1) + ":c2VhbGVk";
        assertThat(heard("igf.speaker.availability-stated.v1", """
                        {"edition": "igf-2026", "personId": "%s", "availabilitySealed": "%s"}""".formatted(id(1), sealed)))
                .contains(new AvailabilityNews(EDITION, id(1), PersonalValue.parse(sealed)));
        assertThat(heard("igf.speaker.availability-stated.v1", """
                        {"edition": "igf-2026", "personId": "%s"}""".formatted(id(1))))
                .contains(new AvailabilityNews(EDITION, id(1), null));
    }

    @Test
    void the_interest_in_a_session_is_a_number() {
        assertThat(heard("igf.session.interest-counted.v1", """
                        {"edition": "igf-2026", "sessionId": "%s", "interested": 184}""".formatted(id(1))))
                .contains(new InterestNews(EDITION, id(1), 184));
    }

    @Test
    void a_new_session_without_a_proposal_is_told_with_its_people_and_a_workshop_is_not() {
        var facts = session(1);
        var own = new SessionFacts(
                id(9),
                id(9),
                10_001,
                "Opening",
                facts.format(),
                List.of(),
                "",
                new SessionDetails("CEREMONY", true, null, List.of(), List.of(), null));
        assertThat(new ReleasedTranslator().translate(fact(1, new SessionAdded(EDITION, own, List.of(), 0))))
                .extracting(OutgoingEvent::data)
                .containsExactly(new SessionRosterChanged(
                        EDITION, id(9), 10_001, "Opening", List.of(), List.of(), List.of(), false));
        assertThat(new ReleasedTranslator().translate(fact(1, new SessionAdded(EDITION, facts, List.of(), 0))))
                .isEmpty();
    }

    @Test
    void a_roster_that_the_secretariat_changed_asks_for_invitations() {
        var change = new RosterChange(10_001, "Opening", List.of(id(3001)), List.of(person(2)), false);
        var told = new ReleasedTranslator()
                .translate(fact(1, new PeopleChanged(EDITION, id(9), List.of(person(1)), 1, change)));
        assertThat(told).extracting(OutgoingEvent::data).hasSize(2).last().satisfies(data -> {
            var roster = (SessionRosterChanged) data;
            assertThat(roster.sessionId()).isEqualTo(id(9));
            assertThat(roster.number()).isEqualTo(10_001);
            assertThat(roster.title()).isEqualTo("Opening");
            assertThat(roster.roster()).extracting(PersonRef::entryId).containsExactly(id(3001));
            assertThat(roster.changedEntryIds()).containsExactly(id(3001));
            assertThat(roster.left()).extracting(PersonRef::personId).containsExactly(id(2002));
            assertThat(roster.cancelled()).isFalse();
        });
    }

    @Test
    void a_release_is_told_session_by_session_and_then_whole() {
        var before = List.of(
                released(2, HARBOUR, TEN),
                released(3, HARBOUR, TEN),
                released(4, ATTIC, TEN, person(4, "RAPPORTEUR", "ONSITE")));
        var after = List.of(
                released(1, HARBOUR, NINE, person(1)),
                released(2, HARBOUR, NINE),
                released(4, ATTIC, TEN, person(5, "RAPPORTEUR", "ONSITE")));
        var told = new ReleasedTranslator().translate(fact(1, release(4, before, after)));
        assertThat(told)
                .extracting(OutgoingEvent::type)
                .containsExactly(
                        "igf.session.scheduled.v1",
                        "igf.session.moved.v1",
                        "igf.session.cancelled.v1",
                        "igf.session.changed.v1",
                        "igf.programme.released.v1");
        assertThat(told)
                .extracting(OutgoingEvent::subject)
                .containsExactly(id(1).toString(), id(2).toString(), id(3).toString(), id(4).toString(), EDITION);
        assertThat(told)
                .as("one partition keeps the order")
                .extracting(OutgoingEvent::partitionKey)
                .containsOnly(EDITION);
        var scheduled = (SessionScheduled) told.get(0).data();
        assertThat(scheduled.people()).singleElement().satisfies(p -> {
            assertThat(p.nameSealed()).startsWith("enc:1:");
            assertThat(p.personId()).isEqualTo(person(1).personId());
        });
        assertThat(scheduled.placement().startsAt()).isEqualTo("2026-10-24T07:00:00Z");
        assertThat(scheduled.fields()).extracting(FieldChange::name).contains("room", "start", "minutes", "speakers");
        assertThat(scheduled.calendarSequence()).isZero();
        var moved = (SessionMoved) told.get(1).data();
        assertThat(moved.previous().start()).isEqualTo(TEN);
        assertThat(moved.placement().start()).isEqualTo(NINE);
        assertThat(moved.fields())
                .containsExactly(
                        new FieldChange("start", "2026-10-24T10:00", "2026-10-24T09:00", List.of(), List.of()));
        assertThat(moved.calendarSequence()).isEqualTo(1);
        assertThat(((SessionCancelled) told.get(2).data()).reason()).isEqualTo("WITHDRAWN");
        var changed = (SessionChanged) told.get(3).data();
        assertThat(changed.people())
                .extracting(PersonRef::personId)
                .containsExactly(person(5).personId());
        assertThat(changed.fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("rapporteur");
            assertThat(field.left())
                    .extracting(PersonRef::personId)
                    .containsExactly(person(4).personId());
            assertThat(field.joined())
                    .extracting(PersonRef::personId)
                    .containsExactly(person(5).personId());
        });
        var counts = ((ProgrammeReleased) told.get(4).data()).counts();
        assertThat(counts).isEqualTo(new ReleaseCounts(3, 1, 1, 1, 1));
    }

    @Test
    void a_retired_release_is_told_as_it_was() {
        var then = released(1, HARBOUR, NINE, person(1));
        var told = new ReleasedTranslator()
                .translate(fact(
                        1,
                        new ReleasedWhole(
                                FACTS,
                                1,
                                null,
                                NOW,
                                List.of(then),
                                List.of(new ReleasedWhole.PlaceChange(
                                        ReleasedWhole.Way.SCHEDULED, then, null, null)))));
        assertThat(told)
                .extracting(OutgoingEvent::type)
                .containsExactly("igf.session.scheduled.v1", "igf.programme.released.v1");
    }

    @Test
    void who_is_invited_to_a_session_is_heard_of_with_everything_stated() {
        var invited = """
                {"edition": "igf-2026", "proposalId": "%s", "sessionId": %s, "number": 1, "title": "t", "personId": "%s",
                 "entryId": "%s", "role": "RAPPORTEUR", "nameSealed": null, "emailSealed": "enc:1:%s:abc",
                 "tokenSealed": "enc:1:%s:def", "expiresAt": "2026-09-01T00:00:00Z", "language": "fr", "organizers": []}""";
        assertThat(heard("igf.speaker.invited.v1", invited.formatted(id(1), "null", id(3), id(4), id(3), id(3))))
                .isEmpty();
        assertThat(heard(
                        "igf.speaker.invited.v1",
                        invited.formatted(id(1), "\"" + id(2) + "\"", id(3), id(4), id(3), id(3))))
                .get()
                .isInstanceOfSatisfying(ProposalNews.Invited.class, heard -> {
                    assertThat(heard.member().state()).isEqualTo("INVITED");
                    assertThat(heard.member().language()).isEqualTo("fr");
                    assertThat(String.valueOf(heard.member().email())).isEqualTo("enc:1:" + id(3) + ":abc");
                });
    }

    @Test
    void a_draft_never_leaves() {
        var draft = new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 1, null);
        assertThat(new ReleasedTranslator().translate(fact(1, draft))).isEmpty();
    }

    @Test
    void each_side_of_a_swap_is_told_what_it_has_to_know() {
        var pair = new SwapPair(
                id(9),
                EDITION,
                new SwapSide(id(1), id(1001), 1, "One", HARBOUR.placeAt(NINE, 60, FACTS), List.of(person(1))),
                new SwapSide(id(2), id(1002), 2, "Two", ATTIC.placeAt(TEN, 60, FACTS), List.of(person(2))));
        var sealed = new PersonalValue(id(2001), "abc");
        var asked = new SwapEvent.Asked(pair, NOW, id(2001), sealed, "hash", sealed);
        assertThat(new ReleasedTranslator().translate(fact(1, asked)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("igf.session.swap-asked.v1");
                    assertThat(event.subject()).isEqualTo(id(2).toString());
                    var data = (SessionSwapAsked) event.data();
                    assertThat(data.withNumber()).isEqualTo(1);
                    assertThat(data.placement().roomName()).isEqualTo("The Attic");
                    assertThat(data.withPlacement().roomName()).isEqualTo("Harbour Hall");
                    assertThat(data.people()).extracting(PersonRef::personId).containsExactly(id(2002));
                });
        assertThat(toldOf(new SwapEvent.Refused(pair, NOW))).containsExactly("1 REFUSED Harbour Hall");
        assertThat(toldOf(new SwapEvent.Agreed(pair, NOW, false))).isEmpty();
        assertThat(toldOf(new SwapEvent.Agreed(pair, NOW, true))).containsExactly("1 AGREED Harbour Hall");
        assertThat(toldOf(new SwapEvent.Approved(pair, NOW, null))).isEmpty();
        assertThat(toldOf(new SwapEvent.Withdrawn(pair, NOW, false))).containsExactly("2 WITHDRAWN The Attic");
        assertThat(toldOf(new SwapEvent.Withdrawn(pair, NOW, true))).hasSize(2);
        assertThat(toldOf(new SwapEvent.Done(pair, NOW))).containsExactly("1 DONE The Attic", "2 DONE Harbour Hall");
        assertThat(toldOf(new SwapEvent.Impossible(pair, NOW, List.of(SwapObstacle.PERSON))))
                .containsExactly("1 IMPOSSIBLE Harbour Hall", "2 IMPOSSIBLE The Attic");
    }

    private static List<String> toldOf(SwapEvent event) {
        return new ReleasedTranslator()
                .translate(fact(1, event)).stream()
                        .map(told -> (SessionSwapChanged) told.data())
                        .map(data -> data.number() + " " + data.outcome() + " "
                                + data.placement().roomName())
                        .toList();
    }

    @Test
    void the_owner_of_an_accepted_proposal_is_heard() {
        var heard = heard("igf.proposal.accepted.v1", """
                {"edition": "igf-2026", "proposalId": "%s", "sessionId": "%s", "number": 42, "title": "Islands",
                 "outcome": "ACCEPTED", "reason": "r", "conditions": [], "subthemes": [],
                 "format": {"type": "PANEL", "layout": null, "minutes": 90}, "description": "d", "ruleVersion": 1,
                 "roster": [], "organizers": [{"personId": "%s", "role": "ORGANIZER"},
                 {"personId": "%s", "role": "OWNER"}]}""".formatted(id(1), id(2), id(3), id(4)));
        assertThat(heard)
                .get()
                .isInstanceOfSatisfying(
                        ProposalNews.Accepted.class,
                        accepted -> assertThat(accepted.owner()).isEqualTo(id(4)));
    }

    @Test
    void an_accepted_proposal_is_heard_whole_and_unknown_members_do_not_matter() {
        var heard = heard("igf.proposal.accepted.v1", """
                {"edition": "igf-2026", "proposalId": "%s", "sessionId": "%s", "number": 42, "title": "Islands",
                 "outcome": "ACCEPTED", "reason": "r", "conditions": [], "subthemes": [{"id": "a", "name": "A"}],
                 "format": {"type": "PANEL", "layout": null, "minutes": 90}, "description": "d", "ruleVersion": 1,
                 "roster": [{"personId": "%s", "role": "SPEAKER", "nameSealed": "enc:1:%s:abc", "novel": true}],
                 "somethingNew": {"x": 1}}""".formatted(id(1), id(2), id(3), id(3)));
        assertThat(heard).get().isInstanceOfSatisfying(ProposalNews.Accepted.class, accepted -> {
            assertThat(accepted.facts().sessionId()).isEqualTo(id(2));
            assertThat(accepted.facts().format().minutes()).isEqualTo(90);
            assertThat(accepted.people())
                    .singleElement()
                    .satisfies(m -> assertThat(String.valueOf(m.name())).isEqualTo("enc:1:" + id(3) + ":abc"));
        });
    }

    @Test
    void a_changed_roster_is_heard_whole() {
        var changed = """
                {"edition": "igf-2026", "proposalId": "%s", "sessionId": "%s", "number": 42, "title": "Islands",
                 "roster": [{"personId": "%s", "entryId": "%s", "role": "ORGANIZER"}], "organizers": []}""";
        assertThat(heard("igf.proposal.roster-changed.v1", changed.formatted(id(1), id(2), id(3), id(4))))
                .get()
                .isInstanceOfSatisfying(ProposalNews.RosterChanged.class, roster -> {
                    assertThat(roster.proposalId()).isEqualTo(id(1));
                    assertThat(roster.people())
                            .singleElement()
                            .satisfies(member -> assertThat(member.role()).isEqualTo("ORGANIZER"));
                });
    }

    @Test
    void an_edition_names_in_public_whom_it_says_and_everybody_where_it_says_nothing() {
        var planned = """
                {"edition": "igf-2026", "name": "n", "theme": "t", "city": "c", "timeZone": "UTC", "startsOn": "2026-10-24",
                 "endsOn": "2026-10-25", "ruleVersion": 1, "preset": "igf-2022"%s}""";
        assertThat(heard("igf.edition.planned.v1", planned.formatted("")))
                .get()
                .isInstanceOfSatisfying(
                        ProposalNews.Edition.class,
                        edition -> assertThat(edition.facts().publicNames()).isEqualTo(PublicNames.LISTED));
        assertThat(heard("igf.edition.changed.v1", planned.formatted(", \"publicNames\": \"CONFIRMED\"")))
                .get()
                .isInstanceOfSatisfying(
                        ProposalNews.Edition.class,
                        edition -> assertThat(edition.facts().publicNames()).isEqualTo(PublicNames.CONFIRMED));
    }

    @Test
    void the_kinds_and_subthemes_of_an_edition_are_heard_and_older_events_mean_the_standard_kinds() {
        var planned = """
                {"edition": "igf-2026", "name": "Forum", "theme": "t", "city": "c", "timeZone": "UTC",
                 "startsOn": "2026-10-12", "endsOn": "2026-10-16", "ruleVersion": 1, "preset": "igf-2022"%s}""";
        assertThat(rules(planned.formatted("")).findKind("BREAK"))
                .hasValueSatisfying(kind -> assertThat(kind.name(Locale.CHINA)).isEqualTo("休息"));
        var own = rules(planned.formatted("""
                , "subthemes": [{"id": "a", "name": "A"}], "sessionKinds": [
                {"kind": "TEA", "name": "Tea", "translations": [{"language": "fr", "name": "Thé"}], "exclusive": true, "people": false, "seats": false, "report": false}],
                "subthemeNames": [{"id": "a", "translations": [{"language": "fr", "name": "Le A"}]}]"""));
        assertThat(own)
                .isEqualTo(new SessionRules(
                        List.of(new SessionKind("TEA", "Tea", Map.of("fr", "Thé"), true, false)),
                        List.of(new Theme("a", "A")),
                        List.of(new SubthemeNames("a", Map.of("fr", "Le A")))));
    }

    private static SessionRules rules(String planned) {
        var heard =
                (ProposalNews.Edition) heard("igf.edition.planned.v1", planned).orElseThrow();
        return heard.facts().sessions();
    }

    @Test
    void a_session_without_a_proposal_is_told_with_its_kind() {
        var workshop = released(1, HARBOUR, NINE);
        var opening = new ReleasedSession(
                id(2),
                id(2),
                10_001,
                "Opening",
                workshop.format(),
                List.of(),
                "",
                List.of(),
                HARBOUR.placeAt(TEN, 60, FACTS),
                1,
                null,
                new SessionDetails("CEREMONY", true, null, List.of(), List.of(), null));
        var told = new ReleasedTranslator().translate(fact(1, release(1, List.of(), List.of(workshop, opening))));
        assertThat(told.stream().limit(2).map(event -> (SessionScheduled) event.data()))
                .extracting(SessionScheduled::kind, SessionScheduled::proposalId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("WORKSHOP", workshop.proposalId()),
                        org.assertj.core.groups.Tuple.tuple("CEREMONY", id(2)));
    }

    @Test
    void what_an_accepted_proposal_says_later_is_heard_of_its_session() {
        var changed = """
                {"edition": "igf-2026", "proposalId": "%s", "sessionId": "%s", "number": 42, "title": "Other islands",
                 "subthemes": [{"id": "b", "name": "B"}], "format": {"type": "PANEL", "layout": null, "minutes": 90},
                 "description": "d"}""".formatted(id(1), id(2));
        assertThat(heard("igf.proposal.changed.v1", changed))
                .contains(new ProposalNews.Changed(
                        EDITION,
                        new SessionFacts(
                                id(2),
                                id(1),
                                42,
                                "Other islands",
                                new Format("PANEL", null, 90),
                                List.of(new Theme("b", "B")),
                                "d")));
    }

    @Test
    void only_what_is_about_a_session_is_heard_of_speakers_and_withdrawals() {
        var withdrawn = """
                {"edition": "igf-2026", "proposalId": "%s", "number": 1, "title": "t", "sessionId": %s}""";
        assertThat(heard("igf.proposal.withdrawn.v1", withdrawn.formatted(id(1), "null")))
                .isEmpty();
        assertThat(heard("igf.proposal.withdrawn.v1", withdrawn.formatted(id(1), "\"" + id(2) + "\"")))
                .contains(new ProposalNews.Dropped(EDITION, id(1), "WITHDRAWN"));
        assertThat(heard("igf.proposal.screened.v1", withdrawn.formatted(id(1), "null")))
                .isEmpty();
        assertThat(heard("igf.unheard.of.v1", "{}")).isEmpty();
        var declined = """
                {"edition": "igf-2026", "proposalId": "%s", "sessionId": %s, "personId": "%s", "entryId": "%s",
                 "role": "SPEAKER", "organizers": []}""";
        assertThat(heard("igf.speaker.declined.v1", declined.formatted(id(1), "null", id(3), id(4))))
                .isEmpty();
        assertThat(heard("igf.speaker.declined.v1", declined.formatted(id(1), "\"" + id(2) + "\"", id(3), id(4))))
                .get()
                .isInstanceOfSatisfying(ProposalNews.Answered.class, answered -> {
                    assertThat(answered.member().state()).isEqualTo("DECLINED");
                    assertThat(answered.member().takesPart()).isFalse();
                });
    }
}
