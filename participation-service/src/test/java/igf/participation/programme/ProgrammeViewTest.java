package igf.participation.programme;

import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.person.PersonEvent;
import igf.participation.programme.ProgrammeEvent.RoleKept;
import igf.participation.programme.ProgrammeEvent.RoleLeft;
import igf.participation.programme.ProgrammeEvent.RosterChanged;
import igf.participation.programme.ProgrammeEvent.SessionAccepted;
import igf.participation.programme.ProgrammeEvent.SessionCancelled;
import igf.participation.programme.ProgrammeEvent.SessionChanged;
import igf.participation.programme.ProgrammeEvent.SessionPlaced;
import igf.participation.programme.StoredSession.State;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionCalendar;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published roster gives roles; declining, being replaced and erasure end them immediately. */
class ProgrammeViewTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final UUID PROPOSAL = new UUID(8, 8);
    private static final Instant NINE = Instant.parse("2031-10-07T09:00:00Z");
    private static final SessionPerson ADA = person(1, "MODERATOR", "CONFIRMED");
    private static final SessionPerson BEN = person(2, "RAPPORTEUR", "INVITED");
    private static final SessionPerson CLEO = person(3, "RAPPORTEUR", "CONFIRMED");
    private static final SessionPerson OWNER =
            new SessionPerson(new UUID(1, 7), null, "OWNER", null, null, null, null, null, null, null, null);

    private static SessionPerson person(int number, String role, String state) {
        return new SessionPerson(
                new UUID(1, number), new UUID(2, number), role, null, null, null, null, null, "ONSITE", state, null);
    }

    private static Session session(int release, int capacity, SessionPerson... people) {
        return new Session(
                SESSION,
                PROPOSAL,
                "one",
                7,
                "Title " + release,
                "room-1",
                capacity,
                NINE,
                NINE.plusSeconds(3600),
                release,
                List.of(people),
                null);
    }

    private static RoleLeft left(SessionPerson person) {
        return new RoleLeft(
                SESSION, PROPOSAL, "one", person.person(), Objects.requireNonNull(person.entry()), person.role());
    }

    private static RoleKept kept(SessionPerson person) {
        return new RoleKept(
                SESSION, PROPOSAL, "one", person.person(), Objects.requireNonNull(person.entry()), person.role());
    }

    private static MemoryDocuments fold(Object... events) {
        var documents = new MemoryDocuments();
        long position = 1;
        for (var event : events) {
            var meta = new Meta(Actor.ANONYMOUS, NINE, "test", null);
            new ProgrammeView()
                    .project(new RecordedEvent<>(position, "id", "stream", position++, event, meta), documents);
        }
        return documents;
    }

    private static StoredSession stored(Object... events) {
        return fold(events).find(ProgrammeView.SESSIONS, SESSION).orElseThrow();
    }

    private static Session session(StoredSession stored) {
        return stored.session().orElseThrow();
    }

    private static List<SessionPerson> holders(ProgrammeEvent... events) {
        return session(stored((Object[]) events)).people();
    }

    @Test
    void the_last_release_says_who_has_a_role() {
        assertThat(holders(new SessionPlaced(session(1, 10, ADA, BEN)))).containsExactly(ADA, BEN);
        assertThat(holders(new SessionPlaced(session(1, 10, ADA, BEN)), new SessionChanged(session(2, 10, ADA, CLEO))))
                .containsExactly(ADA, CLEO);
    }

    @Test
    void a_change_brings_words_and_seats() {
        var changed = stored(new SessionPlaced(session(1, 10, ADA)), new SessionChanged(session(2, 25, ADA)));
        assertThat(session(changed)).isEqualTo(session(2, 25, ADA));
    }

    @Test
    void who_declined_has_none_whichever_release_names_them() {
        assertThat(holders(new SessionPlaced(session(1, 10, ADA, person(2, "RAPPORTEUR", "DECLINED")))))
                .containsExactly(ADA);
        assertThat(holders(new SessionPlaced(session(1, 10, ADA, BEN)), left(BEN)))
                .containsExactly(ADA);
        assertThat(holders(left(BEN), new SessionPlaced(session(1, 10, ADA, BEN))))
                .as("a release that had not heard of it")
                .containsExactly(ADA);
        assertThat(holders(new SessionPlaced(session(1, 10, ADA, BEN)), left(BEN), kept(BEN)))
                .as("who comes after all")
                .containsExactly(ADA, BEN);
    }

    private static SessionAccepted accepted(SessionPerson... people) {
        return new SessionAccepted(SESSION, PROPOSAL, "one", List.of(), List.of(people));
    }

    private static RosterChanged roster(SessionPerson... people) {
        return new RosterChanged(SESSION, PROPOSAL, "one", List.of(people));
    }

    @Test
    void the_roster_counts_whatever_a_release_says_and_whichever_comes_first() {
        var release = new SessionPlaced(session(1, 10, ADA, BEN));
        assertThat(holders(accepted(ADA, BEN), release, roster(ADA, CLEO))).containsExactly(ADA, CLEO);
        assertThat(holders(accepted(ADA, BEN), roster(ADA, CLEO), release)).containsExactly(ADA, CLEO);
        assertThat(holders(release, accepted(ADA, CLEO))).containsExactly(ADA, CLEO);
        assertThat(holders(release, roster(ADA, CLEO)))
                .as("accepted before rosters were told")
                .containsExactly(ADA, CLEO);
    }

    @Test
    void the_roster_of_a_session_without_a_proposal_counts_at_once_but_never_against_an_answer() {
        var release = new SessionPlaced(session(1, 10, ADA));
        var listed = new SessionAccepted(SESSION, SESSION, "one", null, List.of(ADA, BEN));
        assertThat(holders(release, listed)).containsExactly(ADA, BEN);
        assertThat(holders(listed, release)).containsExactly(ADA, BEN);
        assertThat(holders(listed, release, left(BEN), listed))
                .as("a roster that does not have the answer yet")
                .containsExactly(ADA);
        assertThat(holders(listed, release, left(BEN), listed, kept(BEN))).containsExactly(ADA, BEN);
        assertThat(holders(listed, release, new SessionAccepted(SESSION, SESSION, "one", null, List.of(BEN))))
                .containsExactly(BEN);
        var withoutBen = new SessionAccepted(SESSION, SESSION, "one", null, List.of(ADA));
        assertThat(holders(listed, release, withoutBen, left(BEN), listed, kept(BEN)))
                .as("listed and invited again")
                .containsExactly(ADA, BEN);
    }

    @Test
    void who_declined_and_comes_after_all_is_on_the_roster_again() {
        var declined = person(2, "RAPPORTEUR", "DECLINED");
        var release = new SessionPlaced(session(1, 10, ADA, BEN));
        assertThat(holders(accepted(ADA, BEN), release, left(BEN), roster(ADA, declined)))
                .containsExactly(ADA);
        assertThat(holders(accepted(ADA, BEN), release, left(BEN), roster(ADA, declined), kept(BEN)))
                .containsExactly(ADA, person(2, "RAPPORTEUR", "CONFIRMED"));
    }

    @Test
    void another_person_in_the_same_entry_has_its_role() {
        var successor = new SessionPerson(
                new UUID(1, 9), BEN.entry(), "RAPPORTEUR", null, null, null, null, null, null, null, null);
        assertThat(holders(
                        accepted(ADA, BEN),
                        new SessionPlaced(session(1, 10, ADA, BEN)),
                        left(BEN),
                        roster(ADA, successor)))
                .containsExactly(ADA, successor);
        assertThat(holders(
                        new SessionPlaced(session(1, 10, ADA, BEN)),
                        left(BEN),
                        new SessionChanged(session(2, 10, ADA, successor))))
                .containsExactly(ADA, successor);
    }

    @Test
    void another_role_of_the_same_person_stays() {
        var alsoSpeaks = new SessionPerson(
                BEN.person(), new UUID(2, 8), "SPEAKER", null, null, null, null, null, null, "CONFIRMED", null);
        assertThat(holders(new SessionPlaced(session(1, 10, BEN, alsoSpeaks)), left(BEN)))
                .containsExactly(alsoSpeaks);
    }

    @Test
    void who_handed_it_in_is_among_its_organizers() {
        assertThat(holders(
                        new SessionAccepted(SESSION, PROPOSAL, "one", List.of(OWNER), null),
                        new SessionPlaced(session(1, 10, ADA))))
                .containsExactly(ADA, OWNER);
        assertThat(holders(
                        new SessionAccepted(SESSION, PROPOSAL, "one", null, null),
                        new SessionPlaced(session(1, 10, ADA))))
                .as("as it was told before")
                .containsExactly(ADA);
    }

    @Test
    void a_session_is_accepted_then_released_then_cancelled() {
        assertThat(stored(new SessionAccepted(SESSION, PROPOSAL, "one", null, null))
                        .state())
                .isEqualTo(State.ACCEPTED);
        assertThat(stored(new SessionPlaced(session(1, 10)), new SessionCancelled(SESSION, "one", 2, null, null))
                        .state())
                .isEqualTo(State.CANCELLED);
    }

    @Test
    void one_that_leaves_the_programme_after_it_began_was_held() {
        assertThat(stored(new SessionPlaced(session(1, 10)), new SessionCancelled(SESSION, "one", 2, null, true))
                        .state())
                .isEqualTo(State.HELD);
        assertThat(stored(new SessionPlaced(session(1, 10)), new SessionCancelled(SESSION, "one", 2, null, false))
                        .state())
                .isEqualTo(State.CANCELLED);
    }

    /** Every event of this test is recorded at nine. */
    @Test
    void of_a_session_that_is_moved_the_times_stay_at_which_it_had_begun() {
        assertThat(times(NINE.minusSeconds(60), NINE.plusSeconds(86_400), NINE.plusSeconds(90_000)))
                .as("the second never came")
                .containsExactly(new HeldTime(NINE.minusSeconds(60), NINE.plusSeconds(3540)));
        assertThat(times(NINE, NINE)).isEmpty();
    }

    private List<HeldTime> times(Instant... starts) {
        return fold(Stream.of(starts)
                        .map(start -> new SessionPlaced(new Session(
                                SESSION,
                                PROPOSAL,
                                "one",
                                7,
                                "Title",
                                "room-1",
                                10,
                                start,
                                start.plusSeconds(3600),
                                1,
                                List.of(),
                                null)))
                        .toArray())
                .find(ProgrammeView.TIMES, SESSION)
                .orElseThrow()
                .before();
    }

    @Test
    void a_cancelled_session_stays_as_it_was_in_the_programme_with_the_sequence_of_its_end() {
        var told = new Session(
                SESSION,
                PROPOSAL,
                "one",
                7,
                "Title",
                "room-1",
                10,
                NINE,
                NINE.plusSeconds(3600),
                1,
                List.of(ADA),
                new SessionCalendar(3, "Room 1", "UTC"));
        var cancelled = stored(new SessionPlaced(told), new SessionCancelled(SESSION, "one", 2, 4, null));
        assertThat(session(cancelled).title()).isEqualTo("Title");
        assertThat(session(cancelled).calendar()).isEqualTo(new SessionCalendar(4, "Room 1", "UTC"));
        assertThat(cancelled.told()).isEqualTo(NINE);
        assertThat(stored(
                                new SessionAccepted(SESSION, PROPOSAL, "one", null, null),
                                new SessionCancelled(SESSION, "one", 2, 4, null))
                        .told())
                .as("what was never in a programme was told to nobody")
                .isNull();
    }

    @Test
    void whoever_is_or_was_on_a_roster_finds_the_session_and_who_declined_before_does_not() {
        var documents = fold(
                new SessionPlaced(session(1, 10, ADA, person(3, "SPEAKER", "DECLINED"))),
                new SessionChanged(session(2, 10, BEN)));
        for (var person : List.of(ADA, BEN)) {
            assertThat(documents.find(ProgrammeView.ROSTERS, person.person()))
                    .contains(new ProgrammeView.PersonRosters(Map.of(SESSION, true)));
        }
        assertThat(documents.find(ProgrammeView.ROSTERS, CLEO.person())).isEmpty();
    }

    @Test
    void whoever_is_on_a_roster_alone_is_kept_apart_from_those_whom_a_release_named() {
        var documents = fold(accepted(ADA, CLEO), new SessionPlaced(session(1, 10, ADA)));
        assertThat(documents.find(ProgrammeView.ROSTERS, ADA.person()))
                .contains(new ProgrammeView.PersonRosters(Map.of(SESSION, true)));
        assertThat(documents.find(ProgrammeView.ROSTERS, CLEO.person()))
                .contains(new ProgrammeView.PersonRosters(Map.of(SESSION, false)));
    }

    @Test
    void the_wish_to_be_erased_is_enough() {
        var asked = new PersonEvent.ErasureAsked(ADA.person(), new UUID(6, 6), NINE);
        assertThat(fold(asked).find(ProgrammeView.ERASED, ADA.person())).isPresent();
        var linked = new PersonEvent.Linked(ADA.person(), BEN.person());
        assertThat(fold(linked).find(ProgrammeView.ERASED, ADA.person())).isEmpty();
    }

    @Test
    void a_session_is_on_nobodys_list_whose_address_was_a_mistake() {
        var placed = new SessionPlaced(session(1, 10, ADA, BEN));
        var declined = left(BEN);
        var wrong = new RoleLeft(
                SESSION, PROPOSAL, "one", BEN.person(), Objects.requireNonNull(BEN.entry()), BEN.role(), true);
        assertThat(fold(placed, declined)
                        .find(ProgrammeView.ROSTERS, BEN.person())
                        .orElseThrow()
                        .sessions())
                .as("whoever declined has it as cancelled")
                .containsKey(SESSION);
        assertThat(fold(placed, wrong)
                        .find(ProgrammeView.ROSTERS, BEN.person())
                        .orElseThrow()
                        .sessions())
                .isEmpty();
    }
}
