package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.session;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.session.Placement;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.support.Availabilities;
import igf.scheduling.support.Availability;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent.GridLaid;
import igf.scheduling.venue.VenueEvent.RoomDescribed;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
import igf.scheduling.vocabulary.Member;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** A programme with two rooms and a grid, and short names for its events. */
public abstract class ProgrammeFixture {

    /** When people can come. */
    final Map<UUID, Availability> stated = new HashMap<>();

    /** How many people want to be in a session. */
    final Map<UUID, Integer> interests = new HashMap<>();

    final AggregateTestFixture<Programme> fixture = fixture(new Availabilities() {
        @Override
        public Optional<Availability> find(UUID person) {
            return Optional.ofNullable(stated.get(person));
        }

        @Override
        public int interest(UUID session) {
            return interests.getOrDefault(session, 0);
        }
    });

    /** Commands without a time are sent at {@link igf.scheduling.Sample#NOW}. */
    private static AggregateTestFixture<Programme> fixture(Availabilities people) {
        var fixture = new AggregateTestFixture<>(Programme.class);
        fixture.registerInjectableResource((Availabilities.OfEditions) edition -> people);
        fixture.registerCommandDispatchInterceptor(messages ->
                (index, message) -> message.getMetaData().isEmpty() ? message.andMetaData(meta()) : message);
        return fixture;
    }

    final TestExecutor<Programme> given(Object... more) {
        var events = new ArrayList<Object>(List.of(
                new EditionDescribed(FACTS),
                new RoomDescribed(EDITION, HARBOUR),
                new RoomDescribed(EDITION, ATTIC),
                new GridLaid(EDITION, GRID)));
        events.addAll(Arrays.asList(more));
        return fixture.given(events);
    }

    static SessionAdded added(int number, Member... people) {
        return new SessionAdded(EDITION, session(number), List.of(people), 0);
    }

    static ContentsChanged changed(int number, String title) {
        var facts = session(number);
        return new ContentsChanged(
                EDITION,
                new SessionFacts(
                        facts.sessionId(),
                        facts.proposalId(),
                        number,
                        title,
                        facts.format(),
                        facts.subthemes(),
                        "Told anew."),
                2);
    }

    static SessionPlaced placed(int number, Room room, LocalDateTime start) {
        return new SessionPlaced(
                EDITION, id(number), new Placement(room.room(), start), null, List.of(), null, 1, null);
    }

    static Place place(int number, Room room, LocalDateTime start, String... acknowledge) {
        return new Place(EDITION, id(number), room.room(), start, Set.of(acknowledge), null, -1);
    }

    static List<Refusal> reasons(ResultValidator<Programme> result) {
        var reasons = new ArrayList<Refusal>();
        result.expectException(RefusedException.class)
                .expectException(org.hamcrest.CoreMatchers.is(new org.hamcrest.CustomMatcher<Throwable>("refused") {
                    @Override
                    public boolean matches(Object thrown) {
                        reasons.addAll(((RefusedException) thrown).reasons());
                        return true;
                    }
                }));
        return reasons;
    }

    static List<Clash> clashes(ResultValidator<Programme> result) {
        return reasons(result).stream()
                .map(ClashRefusal.class::cast)
                .flatMap(c -> c.clashes().stream())
                .toList();
    }
}
