package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.release.ChangeType;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.release.CalendarRevision;
import igf.scheduling.release.FieldChange;
import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.ReleaseEvent.Released.StatedChange;
import igf.scheduling.release.ReleaseEvent.ReleasedWhole;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.Placement;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent.RoomDescribed;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleasingTest extends ProgrammeFixture {

    private static final Instant EARLIER = NOW.minusSeconds(86_400);

    @Test
    void a_release_tells_everything_and_the_next_one_what_changed() {
        var first = released(
                1,
                List.of(as(1, List.of(), NINE, 1, 0, NOW), as(2, List.of(), TEN, 1, 0, NOW)),
                List.of(),
                List.of(
                        stated(1, ChangeType.SCHEDULED, List.of(), null, null),
                        stated(2, ChangeType.SCHEDULED, List.of(), null, null)));
        given(added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN))
                .when(new Release(EDITION, "Come"), meta())
                .expectEvents(first);
        var gone = new SessionCancelled(EDITION, id(1), "WITHDRAWN", new Placement("harbour", NINE), 2);
        var moved = new SessionPlaced(
                EDITION,
                id(2),
                new Placement("harbour", NINE),
                new Placement("harbour", TEN),
                List.of(),
                null,
                2,
                null);
        given(added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN), first, gone, moved)
                .when(new Release(EDITION, "Come"), meta())
                .expectEvents(released(
                        2,
                        List.of(as(2, List.of(), NINE, 2, 1, NOW)),
                        List.of(as(1, List.of(), NINE, 1, 1, NOW)),
                        List.of(
                                stated(
                                        1,
                                        ChangeType.CANCELLED,
                                        List.of(),
                                        HARBOUR.placeAt(NINE, 60, FACTS),
                                        "WITHDRAWN"),
                                stated(
                                        2,
                                        ChangeType.MOVED,
                                        List.of(new FieldChange(
                                                Field.START, TEN.toString(), NINE.toString(), List.of(), List.of())),
                                        HARBOUR.placeAt(TEN, 60, FACTS),
                                        null))));
    }

    private static Released released(
            int number, List<ReleasedSession> sessions, List<ReleasedSession> gone, List<StatedChange> changes) {
        return new Released(
                FACTS, number, "Come", NOW, List.of(ATTIC, HARBOUR), GRID, sessions, gone, changes, null, null);
    }

    private static StatedChange stated(
            int number,
            ChangeType type,
            List<FieldChange> fields,
            igf.scheduling.vocabulary.@Nullable Place previous,
            @Nullable String reason) {
        return new StatedChange(id(number), type, fields, previous, reason);
    }

    private static ReleasedSession as(
            int number, List<Member> people, LocalDateTime start, long version, int sequence, Instant at) {
        var facts = session(number);
        return new ReleasedSession(
                facts.sessionId(),
                facts.proposalId(),
                number,
                facts.title(),
                facts.format(),
                facts.subthemes(),
                facts.description(),
                people,
                HARBOUR.placeAt(start, 60, FACTS),
                version,
                new CalendarRevision(sequence, at),
                null);
    }

    /** Returns the release after some events, compared with yesterday's. */
    private Released releasing(Object... more) {
        var made = new AtomicReference<Released>();
        given(more)
                .when(new Release(EDITION, "Come"), meta())
                .expectResultMessagePayloadMatching(
                        org.hamcrest.CoreMatchers.is(new org.hamcrest.CustomMatcher<Object>("released") {
                            @Override
                            public boolean matches(Object answer) {
                                made.set((Released) answer);
                                return true;
                            }
                        }));
        return Objects.requireNonNull(made.get());
    }

    private static Released yesterday(ReleasedSession... sessions) {
        return released(
                1,
                List.of(sessions),
                List.of(),
                Arrays.stream(sessions)
                        .map(session -> stated(session.number(), ChangeType.SCHEDULED, List.of(), null, null))
                        .toList());
    }

    @Test
    void people_who_changed_after_a_release_are_in_the_next_one() {
        var before = List.of(person(1), person(4, "MODERATOR", "ONSITE"), person(6, "RAPPORTEUR", "ONSITE"));
        var declined = new Member(
                person(4).personId(),
                person(4).entryId(),
                "MODERATOR",
                null,
                null,
                null,
                null,
                null,
                null,
                "DECLINED",
                null);
        var after = List.of(
                person(2), person(4, "MODERATOR", "ONSITE").withAnswer(declined), person(7, "RAPPORTEUR", "ONSITE"));
        var next = releasing(
                added(1, before.toArray(Member[]::new)),
                placed(1, HARBOUR, NINE),
                yesterday(as(1, before, NINE, 1, 3, EARLIER)),
                new PeopleChanged(EDITION, id(1), after, 2));
        assertThat(next.differences()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(ChangeType.CHANGED);
            assertThat(change.fields())
                    .extracting(FieldChange::field)
                    .containsExactly(Field.SPEAKERS, Field.MODERATORS, Field.RAPPORTEUR);
            assertThat(change.fields().getFirst().removedPeople()).containsExactly(person(1));
            assertThat(change.fields().getFirst().addedPeople()).containsExactly(person(2));
            assertThat(change.fields().get(1).removedPeople())
                    .extracting(Member::personId)
                    .containsExactly(person(4).personId());
            assertThat(change.fields().get(1).addedPeople()).isEmpty();
            assertThat(change.session().calendar()).isEqualTo(new CalendarRevision(4, NOW));
        });
    }

    @Test
    void the_end_of_a_session_is_told_to_whoever_is_on_its_roster_now_and_to_who_declined_since_the_release() {
        var declined = new Member(
                person(2).personId(),
                person(2).entryId(),
                "SPEAKER",
                null,
                null,
                null,
                null,
                null,
                null,
                "DECLINED",
                null);
        var next = releasing(
                added(1, person(1), person(2)),
                placed(1, HARBOUR, NINE),
                yesterday(as(1, List.of(person(1), person(2)), NINE, 1, 3, EARLIER)),
                new PeopleChanged(EDITION, id(1), List.of(person(2).withAnswer(declined), person(3)), 2),
                new SessionCancelled(EDITION, id(1), "WITHDRAWN", new Placement("harbour", NINE), 3));
        assertThat(next.gone())
                .singleElement()
                .satisfies(session -> assertThat(session.people()).containsExactly(person(2), person(3)));
    }

    @Test
    void what_a_proposal_says_otherwise_after_a_release_is_in_the_next_one() {
        var next = releasing(
                added(1),
                placed(1, HARBOUR, NINE),
                yesterday(as(1, List.of(), NINE, 1, 3, EARLIER)),
                changed(1, "Other words"));
        assertThat(next.differences()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(ChangeType.CHANGED);
            assertThat(change.fields())
                    .containsExactly(
                            new FieldChange(Field.TITLE, "Session 1", "Other words", List.of(), List.of()),
                            new FieldChange(
                                    Field.DESCRIPTION, "First.\n\nSecond.", "Told anew.", List.of(), List.of()));
            assertThat(change.session().calendar()).isEqualTo(new CalendarRevision(4, NOW));
        });
    }

    @Test
    void a_corrected_capacity_is_told_and_changes_no_calendar() {
        var next = releasing(
                added(1),
                placed(1, HARBOUR, NINE),
                yesterday(as(1, List.of(), NINE, 1, 3, EARLIER)),
                new RoomDescribed(EDITION, new Room("harbour", "Harbour Hall", 108, List.of("CIRCLE"), 1)));
        assertThat(next.differences()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(ChangeType.CHANGED);
            assertThat(change.fields())
                    .containsExactly(new FieldChange(Field.CAPACITY, "100", "108", List.of(), List.of()));
            assertThat(change.session().place().capacity()).isEqualTo(108);
            assertThat(change.session().calendar()).isEqualTo(new CalendarRevision(3, EARLIER));
        });
    }

    @Test
    void an_entry_in_calendars_counts_on_through_cancellation_and_rests_while_nothing_changes() {
        var added = new SessionAdded(EDITION, session(1), List.of(), 3);
        var again = new SessionPlaced(EDITION, id(1), new Placement("harbour", NINE), null, List.of(), null, 4, null);
        var gone = new SessionCancelled(EDITION, id(1), "WITHDRAWN", new Placement("harbour", NINE), 2);
        var first = yesterday(as(1, List.of(), NINE, 1, 3, EARLIER));
        var without = releasing(added(1), placed(1, HARBOUR, NINE), first, gone);
        assertThat(without.gone())
                .singleElement()
                .extracting(ReleasedSession::calendar)
                .isEqualTo(new CalendarRevision(4, NOW));
        var still = releasing(added(1), placed(1, HARBOUR, NINE), first, gone, without);
        assertThat(still.differences()).isEmpty();
        var back = releasing(added(1), placed(1, HARBOUR, NINE), first, gone, without, still, added, again);
        assertThat(back.differences()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(ChangeType.SCHEDULED);
            assertThat(change.session().calendar()).isEqualTo(new CalendarRevision(5, NOW));
        });
        var resting = releasing(added(1), placed(1, HARBOUR, NINE), first);
        assertThat(resting.sessions())
                .singleElement()
                .extracting(ReleasedSession::calendar)
                .isEqualTo(new CalendarRevision(3, EARLIER));
    }

    /** Feeds had the session's version then, mails the number of the release. */
    @Test
    void what_follows_a_retired_release_counts_above_what_it_sent() {
        var then = as(1, List.of(person(1)), NINE, 7, 0, NOW);
        var whole = new ReleasedWhole(
                FACTS,
                9,
                null,
                EARLIER,
                List.of(then),
                List.of(new ReleasedWhole.PlaceChange(ReleasedWhole.Way.SCHEDULED, then, null, null)));
        var next = releasing(
                added(1, person(1)), placed(1, HARBOUR, NINE), whole, new PeopleChanged(EDITION, id(1), List.of(), 2));
        assertThat(next.number()).isEqualTo(10);
        assertThat(next.differences()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(ChangeType.CHANGED);
            assertThat(change.session().calendar()).isEqualTo(new CalendarRevision(10, NOW));
        });
    }

    @Test
    void nothing_is_released_while_a_person_who_joined_later_is_at_two_places() {
        var result = given(
                        added(1, person(1)),
                        placed(1, HARBOUR, NINE),
                        added(2),
                        placed(2, ATTIC, NINE),
                        new PeopleChanged(EDITION, id(2), List.of(person(1)), 2))
                .when(new Release(EDITION, null), meta());
        assertThat(clashes(result)).singleElement().extracting(Clash::kind).isEqualTo(Clash.Kind.PERSON);
    }
}
