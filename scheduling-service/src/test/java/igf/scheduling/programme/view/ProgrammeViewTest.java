package igf.scheduling.programme.view;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.fact;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.programme.SessionState;
import igf.platform.domain.PersonalValue;
import igf.platform.view.MemoryDocuments;
import igf.scheduling.programme.AvailabilityNews;
import igf.scheduling.programme.Freeze;
import igf.scheduling.programme.ProgrammeEvent.AcknowledgedClash;
import igf.scheduling.programme.ProgrammeEvent.ClashesAcknowledged;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.FreezeLifted;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.ProgrammeFrozen;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPinned;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.programme.ProgrammeEvent.SessionUnpinned;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.programme.view.ProgrammeView.StoredAvailability;
import igf.scheduling.programme.view.ProgrammeView.StoredEdition;
import igf.scheduling.programme.view.ProgrammeView.StoredRoom;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Acknowledgement.Accepted;
import igf.scheduling.session.Pin;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.venue.VenueEvent;
import igf.scheduling.vocabulary.Clash;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeViewTest {

    private final MemoryDocuments documents = new MemoryDocuments();
    private long position;

    private void project(Object... events) {
        for (var event : events) {
            new ProgrammeView().project(fact(++position, event), documents);
        }
    }

    private StoredSession kept() {
        return documents.find(ProgrammeView.SESSIONS, id(1)).orElseThrow();
    }

    private Session stored() {
        return kept().session();
    }

    @Test
    void editions_rooms_and_grids_come_out_as_they_went_in() {
        project(
                new EditionDescribed(FACTS),
                new VenueEvent.RoomDescribed(EDITION, HARBOUR),
                new VenueEvent.GridLaid(EDITION, GRID));
        assertThat(documents.find(ProgrammeView.EDITIONS, EDITION)).contains(new StoredEdition(FACTS, GRID, null));
        assertThat(documents.find(ProgrammeView.ROOMS, EDITION + "/harbour"))
                .contains(new StoredRoom(EDITION, HARBOUR));
        project(new VenueEvent.RoomRemoved(EDITION, "harbour", 1));
        assertThat(documents.find(ProgrammeView.ROOMS, EDITION + "/harbour")).isEmpty();
    }

    @Test
    void the_last_statement_of_an_id_is_kept_sealed_until_another_id_states_it() {
        var times = new PersonalValue(id(2001), "sealed");
        project(
                new AvailabilityNews(EDITION, id(2001), new PersonalValue(id(2001), "before")),
                new AvailabilityNews(EDITION, id(2001), times));
        assertThat(documents.all(ProgrammeView.AVAILABILITIES))
                .containsExactly(new StoredAvailability(EDITION, id(2001), times));
        project(new AvailabilityNews(EDITION, id(2001), null));
        assertThat(documents.all(ProgrammeView.AVAILABILITIES)).isEmpty();
    }

    @Test
    void a_session_is_kept_as_the_aggregate_folds_it_through_every_event() {
        var added = new SessionAdded(EDITION, session(1), List.of(person(1)), 0);
        project(added);
        assertThat(stored()).isEqualTo(Session.after(null, added));
        var placed = new SessionPlaced(EDITION, id(1), new Placement("harbour", NINE), null, List.of(), null, 1, null);
        project(placed);
        assertThat(stored()).isEqualTo(Session.after(Session.after(null, added), placed));
        assertThat(kept().state()).isEqualTo(SessionState.PLACED);
        project(new PeopleChanged(EDITION, id(1), List.of(person(2)), 2));
        assertThat(stored().people()).containsExactly(person(2));
        assertThat(stored().placement()).isNotNull();
        project(new ContentsChanged(EDITION, session(1, 90), 3));
        assertThat(stored().facts().format().minutes()).isEqualTo(90);
        assertThat(stored().placement()).isNotNull();
        project(new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 4, null));
        assertThat(stored().state()).isEqualTo(SessionState.UNPLACED);
        project(new SessionCancelled(EDITION, id(1), "MERGED", null, 5));
        assertThat(stored().state()).isEqualTo(SessionState.CANCELLED);
        assertThat(stored().version()).isEqualTo(5);
    }

    @Test
    void a_pin_stays_with_a_moved_session_and_ends_with_its_place() {
        var pin = new Pin("Only this room has interpretation", "secretariat", NOW);
        project(
                new SessionAdded(EDITION, session(1), List.of(), 0),
                placed(List.of(), null, 1),
                new SessionPinned(EDITION, id(1), pin, 2),
                new SessionPlaced(EDITION, id(1), new Placement("attic", NINE), null, List.of(), null, 3, null),
                new PeopleChanged(EDITION, id(1), List.of(person(2)), 4),
                new ContentsChanged(EDITION, session(1, 90), 5));
        assertThat(stored().pin()).isEqualTo(pin);
        project(new SessionUnpinned(EDITION, id(1), 6));
        assertThat(stored().pin()).isNull();
        assertThat(stored().version()).isEqualTo(6);
        project(
                new SessionPinned(EDITION, id(1), pin, 7),
                new SessionUnplaced(EDITION, id(1), new Placement("attic", NINE), 8, null));
        assertThat(stored().pin()).isNull();
    }

    @Test
    void a_freeze_is_kept_until_it_is_lifted() {
        var freeze = new Freeze(NOW, "The programme is printed", "secretariat", NOW);
        project(
                new EditionDescribed(FACTS),
                new ProgrammeFrozen(EDITION, freeze),
                new VenueEvent.GridLaid(EDITION, GRID),
                new EditionDescribed(FACTS));
        assertThat(documents.find(ProgrammeView.EDITIONS, EDITION)).contains(new StoredEdition(FACTS, GRID, freeze));
        project(new FreezeLifted(EDITION));
        assertThat(documents.find(ProgrammeView.EDITIONS, EDITION)).contains(new StoredEdition(FACTS, GRID, null));
    }

    @Test
    void a_removed_session_is_gone_and_its_edition_stays_known() {
        project(new SessionAdded(EDITION, session(1), List.of(), 0), new SessionRemoved(EDITION, id(1), 1));
        assertThat(documents.find(ProgrammeView.SESSIONS, id(1))).isEmpty();
        assertThat(documents.find(ProgrammeView.REMOVED, id(1))).contains(new ProgrammeView.RemovedSession(EDITION));
    }

    private static SessionPlaced placed(List<String> kinds, @Nullable Acknowledgement acknowledgement, long version) {
        return new SessionPlaced(
                EDITION, id(1), new Placement("harbour", NINE), null, kinds, null, version, acknowledgement);
    }

    @Test
    void who_accepted_what_and_why_stays_as_long_as_the_place_does() {
        var person = new Accepted(Clash.Kind.PERSON, person(7).personId(), id(2));
        project(
                new SessionAdded(EDITION, session(1), List.of(), 0),
                placed(List.of("PERSON"), new Acknowledgement("They choose", List.of(person)), 1),
                new PeopleChanged(EDITION, id(1), List.of(person(7)), 2));
        assertThat(kept().acknowledged()).isNotNull().satisfies(acknowledged -> {
            assertThat(acknowledged.by()).isEqualTo("system:test");
            assertThat(acknowledged.at()).isEqualTo(NOW.plusSeconds(2));
            assertThat(acknowledged.reason()).isEqualTo("They choose");
            assertThat(acknowledged.covers(person)).isTrue();
            assertThat(acknowledged.covers(
                            new Accepted(Clash.Kind.PERSON, person(7).personId(), id(3))))
                    .isFalse();
        });
        project(new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 3, null));
        assertThat(kept().acknowledged()).isNull();
    }

    @Test
    void of_what_was_recorded_before_the_kinds_are_known_and_of_naming_a_kind_in_vain_nothing_stays() {
        project(new SessionAdded(EDITION, session(1), List.of(), 0), placed(List.of("CAPACITY", "PERSON"), null, 1));
        var before = Objects.requireNonNull(kept().acknowledged());
        assertThat(before.covers(new Accepted(Clash.Kind.CAPACITY, null, null))).isTrue();
        assertThat(before.covers(new Accepted(Clash.Kind.PERSON, person(7).personId(), id(2))))
                .isFalse();
        project(placed(List.of("PERSON"), new Acknowledgement(null, List.of()), 2));
        assertThat(kept().acknowledged()).isNull();
    }

    @Test
    void a_clash_stays_with_whoever_acknowledged_it_until_a_release_is_without_it() {
        var one = new AcknowledgedClash(
                id(50), Clash.Kind.PERSON, List.of(id(1), id(2)), person(7).personId(), "Leaves early", 1);
        var two = new AcknowledgedClash(
                id(51), Clash.Kind.PERSON, List.of(id(1), id(3)), person(8).personId(), "Comes late", 2);
        project(
                new ClashesAcknowledged(EDITION, 1, List.of(one)),
                new ClashesAcknowledged(EDITION, 2, List.of(one, two)));
        assertThat(acknowledged())
                .containsExactly(
                        new StoredClash(one, "system:test", NOW.plusSeconds(1)),
                        new StoredClash(two, "system:test", NOW.plusSeconds(2)));
        project(new ClashesAcknowledged(EDITION, 3, List.of(two)));
        assertThat(acknowledged()).containsExactly(new StoredClash(two, "system:test", NOW.plusSeconds(2)));
    }

    private List<StoredClash> acknowledged() {
        return documents.find(ProgrammeView.ACKNOWLEDGED, EDITION).orElseThrow().clashes();
    }

    @Test
    void names_stay_sealed_in_documents() {
        project(new SessionAdded(EDITION, session(1), List.of(person(1)), 0));
        assertThat(Objects.requireNonNull(documents.find("sessions", id(1).toString()))
                        .toJson())
                .contains("enc:1:" + person(1).personId() + ":sealed");
    }
}
