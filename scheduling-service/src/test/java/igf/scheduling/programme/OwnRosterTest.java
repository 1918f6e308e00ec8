package igf.scheduling.programme;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.ChangePerson;
import igf.scheduling.programme.ProgrammeCommand.ChangeRoster;
import igf.scheduling.programme.ProgrammeCommand.EditSession;
import igf.scheduling.programme.ProgrammeCommand.ListPerson;
import igf.scheduling.programme.ProgrammeCommand.NoteAnswer;
import igf.scheduling.programme.ProgrammeCommand.NoteInvitation;
import igf.scheduling.programme.ProgrammeCommand.RemovePerson;
import igf.scheduling.programme.ProgrammeCommand.RemoveSession;
import igf.scheduling.programme.ProgrammeCommand.ReplaceMember;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.RosterChange;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.session.SessionDraft;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The people of sessions without a proposal, whom the secretariat lists. */
class OwnRosterTest extends ProgrammeFixture {

    private static final UUID FORUM = id(9);
    private static final Member LISTED = person(1).withState(null);
    private static final Member INVITED = person(1).withState("INVITED");

    private static SessionAdded own(String kind, Member... people) {
        var facts = new SessionFacts(
                FORUM,
                FORUM,
                10_001,
                "Opening",
                new Format("OTHER", null, 60),
                List.of(),
                "",
                new SessionDetails(kind, false, null, List.of(), List.of(), null));
        return new SessionAdded(EDITION, facts, List.of(people), 0);
    }

    private static PeopleChanged changed(
            List<Member> people, List<Member> changed, List<Member> left, boolean cancelled) {
        var entries = changed.stream()
                .map(member -> Objects.requireNonNull(member.entryId()))
                .toList();
        return new PeopleChanged(
                EDITION, FORUM, people, 1, new RosterChange(10_001, "Opening", entries, left, cancelled));
    }

    private static PeopleChanged noted(Member... people) {
        return new PeopleChanged(EDITION, FORUM, List.of(people), 1);
    }

    private static SessionDraft kind(@Nullable String kind) {
        return new SessionDraft(kind, null, null, null, null, null, null, null, null, null, null);
    }

    private static SessionDraft title(String title) {
        return new SessionDraft(null, title, null, null, null, null, null, null, null, null, null);
    }

    /** As another person at the same entry. */
    private static Member at(Member entry, Member other) {
        return new Member(
                other.personId(),
                entry.entryId(),
                entry.role(),
                other.name(),
                other.email(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void a_person_is_listed_and_asked_for() {
        given(own("CEREMONY"))
                .when(new ListPerson(EDITION, FORUM, LISTED, -1))
                .expectEvents(changed(List.of(LISTED), List.of(LISTED), List.of(), false));
    }

    @Test
    void a_change_keeps_the_answer_and_another_person_has_none() {
        var reporter = person(1, "RAPPORTEUR", "ONLINE");
        given(own("MAIN", person(1)))
                .when(new ChangePerson(EDITION, FORUM, reporter.withState(null), -1))
                .expectEvents(changed(List.of(reporter), List.of(reporter), List.of(), false));
        given(own("MAIN", person(1)))
                .when(new ChangePerson(EDITION, FORUM, person(1).withState(null), -1))
                .expectNoEvents();
        var other = at(person(1), person(2));
        given(own("MAIN", person(1)))
                .when(new ChangePerson(EDITION, FORUM, other, -1))
                .expectEvents(changed(List.of(other), List.of(other), List.of(person(1)), false));
    }

    @Test
    void a_removed_person_is_told_and_a_removed_session_tells_everybody() {
        given(own("MAIN", person(1), person(2)))
                .when(new RemovePerson(EDITION, FORUM, id(3001), -1))
                .expectEvents(changed(List.of(person(2)), List.of(), List.of(person(1)), false));
        given(own("MAIN", person(1)))
                .when(new RemoveSession(EDITION, FORUM, null, -1))
                .expectEvents(
                        changed(List.of(), List.of(), List.of(person(1)), false),
                        new SessionRemoved(EDITION, FORUM, 2));
    }

    /** A request would otherwise wait until the entry becomes known. */
    @Test
    void an_entry_that_somebody_just_removed_is_gone_for_good() {
        assertThat(reasons(given(own("MAIN")).when(new RemovePerson(EDITION, FORUM, id(3001), -1))))
                .isSubsetOf(Session.FINAL);
    }

    @Test
    void a_new_title_is_published_to_those_who_have_the_people() {
        var rename = new EditSession(EDITION, FORUM, title("Welcome"), -1);
        var renamed = new ContentsChanged(
                EDITION, rename.changes().applyTo(own("MAIN").facts(), Map.of()), 1);
        given(own("MAIN", person(1)))
                .when(rename)
                .expectEvents(
                        renamed,
                        new PeopleChanged(
                                EDITION,
                                FORUM,
                                List.of(person(1)),
                                2,
                                new RosterChange(10_001, "Welcome", List.of(), List.of(), false)));
        given(own("MAIN")).when(rename).expectEvents(renamed);
    }

    @Test
    void a_cancelled_session_keeps_its_people_and_nobody_can_answer() {
        var facts = own("MAIN").facts();
        var placement = new Placement("harbour", NINE);
        var shown = new ReleasedSession(
                FORUM,
                FORUM,
                10_001,
                "Opening",
                facts.format(),
                List.of(),
                "",
                List.of(person(1)),
                HARBOUR.placeAt(NINE, 60, FACTS),
                1,
                null,
                facts.details());
        given(own("MAIN", person(1)), placedForum(placement), release(1, List.of(), List.of(shown)))
                .when(new RemoveSession(EDITION, FORUM, "The host is ill", -1))
                .expectEvents(
                        new PeopleChanged(
                                EDITION,
                                FORUM,
                                List.of(person(1)),
                                2,
                                new RosterChange(10_001, "Opening", List.of(), List.of(), true)),
                        new SessionCancelled(EDITION, FORUM, "The host is ill", placement, 3));
    }

    private static SessionPlaced placedForum(Placement placement) {
        return new SessionPlaced(EDITION, FORUM, placement, null, List.of(), null, 1, null);
    }

    @Test
    void an_invitation_and_an_answer_change_only_the_state() {
        var asInvited = at(LISTED, LISTED).withState("INVITED");
        given(own("MAIN", LISTED))
                .when(new NoteInvitation(EDITION, FORUM, asInvited))
                .expectEvents(noted(INVITED));
        given(own("MAIN", person(1)))
                .when(new NoteInvitation(EDITION, FORUM, asInvited))
                .expectNoEvents();
        given(own("MAIN", INVITED))
                .when(new NoteAnswer(EDITION, FORUM, asInvited.withState("DECLINED")))
                .expectEvents(noted(person(1).withState("DECLINED")));
    }

    @Test
    void news_about_a_person_who_left_changes_nothing() {
        for (var late : List.of(person(2), at(person(1), person(2)))) {
            given(own("MAIN", person(1)))
                    .when(new NoteInvitation(EDITION, FORUM, late))
                    .expectNoEvents();
            given(own("MAIN", person(1)))
                    .when(new NoteAnswer(EDITION, FORUM, late))
                    .expectNoEvents();
        }
        given(own("MAIN", person(1)))
                .when(new ReplaceMember(EDITION, FORUM, person(1), null))
                .expectNoEvents();
        given(own("MAIN", person(1)))
                .when(new ChangeRoster(EDITION, FORUM, List.of()))
                .expectNoEvents();
    }

    @Test
    void a_confirmed_person_cannot_be_in_a_workshop_at_the_same_time() {
        Object[] events = {
            own("MAIN", person(1)), placedForum(new Placement("attic", NINE)), added(1, person(1)), added(2, person(2))
        };
        assertThat(clashes(given(events).when(place(1, HARBOUR, NINE))))
                .extracting(Clash::kind, Clash::severity)
                .containsExactly(tuple(Clash.Kind.PERSON, Clash.Severity.HARD));
        given(events).when(place(2, HARBOUR, NINE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void breaks_and_workshops_have_no_such_roster() {
        assertThat(reasons(given(own("BREAK")).when(new ListPerson(EDITION, FORUM, LISTED, -1))))
                .extracting(Refusal::rule, Refusal::detail)
                .containsExactly(tuple(
                        "KIND_WITHOUT_PEOPLE",
                        "Session 10001 \"Opening\" is of a kind without people, so it has no roster."));
        assertThat(reasons(given(own("MAIN", person(1))).when(new EditSession(EDITION, FORUM, kind("BREAK"), -1))))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(tuple("KIND_WITHOUT_PEOPLE", "/kind"));
        given(own("MAIN"))
                .when(new EditSession(EDITION, FORUM, kind("BREAK"), -1))
                .expectSuccessfulHandlerExecution();
        assertThat(reasons(given(added(1)).when(new ListPerson(EDITION, id(1), LISTED, -1))))
                .extracting(Refusal::rule)
                .containsExactly("SESSION_OF_PROPOSAL");
        assertThat(reasons(given(own("MAIN", person(1))).when(new RemovePerson(EDITION, FORUM, id(3), -1))))
                .extracting(Refusal::detail)
                .containsExactly("There is no such entry on the roster.");
    }
}
