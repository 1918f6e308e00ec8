package igf.scheduling.release.view;

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

import igf.api.release.ChangeType;
import igf.api.vocabulary.PublicNames;
import igf.platform.view.MemoryDocuments;
import igf.platform.view.ViewCollection;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.release.CalendarRevision;
import igf.scheduling.release.FieldChange;
import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.release.NameRedactor;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.ReleaseEvent.ReleasedWhole;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaseViewTest {

    private static final List<ReleasedSession> BEFORE =
            List.of(released(1, HARBOUR, NINE, person(1)), released(2, ATTIC, NINE));
    private static final List<ReleasedSession> AFTER =
            List.of(released(2, ATTIC, NINE, person(5)), released(3, HARBOUR, TEN));

    private final MemoryDocuments documents = new MemoryDocuments();
    private final Released first = release(1, List.of(), BEFORE);
    private final Released second = release(2, first.sessions(), AFTER);

    private void project() {
        new ReleaseView().project(fact(1, first), documents);
        new ReleaseView().project(fact(2, second), documents);
    }

    private <T extends Record> T kept(ViewCollection<T> kept, Object id) {
        return documents.find(kept, id).orElseThrow();
    }

    @Test
    void each_release_is_kept_session_by_session_and_the_last_is_the_one_in_force() {
        project();
        for (var release : List.of(first, second)) {
            for (var session : release.sessions()) {
                assertThat(kept(ReleaseView.RELEASED, ReleaseView.id(EDITION, release.number(), session.sessionId()))
                                .session())
                        .isEqualTo(session);
            }
        }
        assertThat(kept(ReleaseView.CURRENT, EDITION).number()).isEqualTo(2);
        assertThat(kept(ReleaseView.RELEASES.projection(Releases.Summary.class), EDITION + "/2"))
                .isEqualTo(new Releases.Summary(2, null, false, second.note(), second.at(), 2, 1, 0, 1, 1));
    }

    /** 1,000 sessions with their longest texts exceed the size of one document. */
    @Test
    void no_document_grows_with_the_programme() {
        var many = IntStream.rangeClosed(1, 1000)
                .mapToObj(n -> released(n, HARBOUR, NINE, person(n)))
                .toList();
        new ReleaseView().project(fact(1, release(1, List.of(), many)), documents);
        for (var collection : List.of("releases", "released", "changes", "current", "sessions")) {
            assertThat(documents.all(collection))
                    .isNotEmpty()
                    .allSatisfy(
                            document -> assertThat(document.toJson().length()).isLessThan(20_000));
        }
    }

    private static Member in(String state, Member person) {
        return person.withAnswer(new Member(
                person.personId(), person.entryId(), person.role(), null, null, null, null, null, null, state, null));
    }

    @Test
    void answers_are_kept_of_whoever_was_on_a_roster_and_a_no_until_somebody_says_yes() {
        var asha = person(1);
        var bo = person(2);
        var view = new ReleaseView();
        view.project(fact(1, new SessionAdded(EDITION, session(1), List.of(asha, bo), 0)), documents);
        view.project(fact(2, new PeopleChanged(EDITION, id(1), List.of(in("DECLINED", asha), bo), 1)), documents);
        view.project(fact(3, new PeopleChanged(EDITION, id(1), List.of(in("INVITED", asha)), 2)), documents);
        var kept = kept(ReleaseView.ANSWERS, ReleaseView.id(EDITION, id(1)));
        assertThat(kept.answers())
                .containsOnly(
                        Map.entry(NameRedactor.answerKey(asha), "DECLINED"),
                        Map.entry(NameRedactor.answerKey(bo), "CONFIRMED"));
        view.project(fact(4, new PeopleChanged(EDITION, id(1), List.of(asha), 3)), documents);
        assertThat(kept(ReleaseView.ANSWERS, ReleaseView.id(EDITION, id(1))).answers())
                .containsEntry(NameRedactor.answerKey(asha), "CONFIRMED");
    }

    @Test
    void a_revision_changes_with_each_answer_and_each_release_and_with_nothing_else() {
        var asha = person(1);
        var view = new ReleaseView();
        view.project(fact(1, new SessionAdded(EDITION, session(1), List.of(asha), 0)), documents);
        assertThat(answersVersion()).isEqualTo(1);
        view.project(fact(2, new PeopleChanged(EDITION, id(1), List.of(asha), 1)), documents);
        assertThat(answersVersion()).as("the same answers").isEqualTo(1);
        view.project(fact(3, new PeopleChanged(EDITION, id(1), List.of(in("DECLINED", asha)), 2)), documents);
        assertThat(answersVersion()).isEqualTo(3);
        project();
        assertThat(kept(ReleaseView.SESSIONS, id(1)).revision().version()).isEqualTo(2);
    }

    private long answersVersion() {
        var revision = kept(ReleaseView.ANSWERS, ReleaseView.id(EDITION, id(1))).revision();
        return java.util.Objects.requireNonNull(revision).version();
    }

    @Test
    void of_a_removed_session_no_answers_are_kept() {
        var view = new ReleaseView();
        view.project(fact(1, new SessionAdded(EDITION, session(9), List.of(person(1)), 0)), documents);
        view.project(fact(2, new SessionRemoved(EDITION, id(9), 1)), documents);
        assertThat(documents.find(ReleaseView.ANSWERS, ReleaseView.id(EDITION, id(9))))
                .isEmpty();
    }

    @Test
    void whom_an_edition_names_is_kept_as_it_said_last() {
        var view = new ReleaseView();
        view.project(fact(1, new EditionDescribed(FACTS)), documents);
        assertThat(kept(ReleaseView.NAMES, EDITION).rule()).isEqualTo(PublicNames.LISTED);
    }

    @Test
    void a_session_keeps_what_last_changed_it() {
        project();
        var gone = kept(ReleaseView.SESSIONS, id(1)).change();
        assertThat(gone.type()).isEqualTo(ChangeType.CANCELLED);
        assertThat(gone.reason()).isEqualTo("WITHDRAWN");
        assertThat(gone.session().calendar()).isEqualTo(new CalendarRevision(1, NOW.plusSeconds(2)));
        var changed = kept(ReleaseView.SESSIONS, id(2)).change();
        assertThat(changed.type()).isEqualTo(ChangeType.CHANGED);
        assertThat(changed.session().people()).containsExactly(person(5));
        assertThat(kept(ReleaseView.SESSIONS, id(2)).number()).isEqualTo(2);
    }

    @Test
    void moved_and_changed_is_one_move_with_all_that_changed() {
        var before = List.of(released(1, HARBOUR, NINE), released(2, HARBOUR, TEN));
        var after = List.of(released(1, HARBOUR, NINE, person(1)), released(2, ATTIC, TEN, person(2)));
        assertThat(ReleaseChange.between(before, after, session -> Optional.empty()))
                .extracting(
                        ReleaseChange::type,
                        change ->
                                change.fields().stream().map(FieldChange::field).toList())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ChangeType.CHANGED, List.of(Field.SPEAKERS)),
                        org.assertj.core.groups.Tuple.tuple(
                                ChangeType.MOVED, List.of(Field.ROOM, Field.SPEAKERS, Field.CAPACITY)));
    }

    @Test
    void a_retired_release_is_kept_as_the_new_ones_are() {
        var then = released(1, HARBOUR, NINE, person(1));
        var whole = new ReleasedWhole(
                FACTS,
                4,
                null,
                NOW,
                List.of(then),
                List.of(new ReleasedWhole.PlaceChange(ReleasedWhole.Way.SCHEDULED, then, null, null)));
        new ReleaseView().project(fact(1, whole), documents);
        assertThat(kept(ReleaseView.RELEASED, ReleaseView.id(EDITION, 4, id(1))).session())
                .isEqualTo(then.withCalendar(new CalendarRevision(4, NOW)));
        assertThat(kept(ReleaseView.CHANGES, ReleaseView.id(EDITION, 4, id(1))).type())
                .isEqualTo(ChangeType.SCHEDULED);
        assertThat(kept(ReleaseView.RELEASES, EDITION + "/4").rooms())
                .extracting(Room::room)
                .containsExactly("harbour");
    }
}
