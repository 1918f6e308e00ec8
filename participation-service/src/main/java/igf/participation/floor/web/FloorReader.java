package igf.participation.floor.web;

import igf.participation.floor.view.FloorQueries;
import igf.participation.floor.web.FloorQueue.FloorQueueItem;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationIds;
import igf.participation.vocabulary.Session;
import igf.platform.people.People;
import igf.platform.web.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The queue as each may see it: everybody their own place and how many are before them; moderators whom they call and what about;
 * registrations' ids but one's own only those who work with them.
 */
@Component
class FloorReader {

    private static final String TOOL = "floor:write";

    private final Programme programme;
    private final FloorQueries queries;
    private final People people;

    FloorReader(Programme programme, FloorQueries queries, People people) {
        this.programme = programme;
        this.queries = queries;
        this.people = people;
    }

    /** @param version to name it in an ETag; -1 before the first request */
    record Queue(long version, FloorQueue shown) {}

    /** @param registration the reader's own in the session's edition, null without one */
    private record Sight(
            boolean ids, boolean words, @Nullable UUID registration) {}

    Queue read(UUID session, Caller caller) {
        var queue = queries.queue(session);
        return new Queue(queue.version(), show(queue, session, caller));
    }

    FloorQueue show(FloorQueries.Queue queue, UUID session, Caller caller) {
        var sight = sight(session, caller);
        return new FloorQueue(queue.rows().stream().map(row -> row(row, sight)).toList());
    }

    private Sight sight(UUID session, Caller caller) {
        var works = caller.isSecretariat() || caller.mayUse(TOOL);
        var person = caller.person();
        if (person == null) {
            return new Sight(works, works, null);
        }
        var registration =
                RegistrationIds.registration(person, programme.session(session).edition());
        return new Sight(works, works || programme.holds(session, person, Session::moderators), registration);
    }

    private FloorQueueItem row(FloorQueries.Row row, Sight sight) {
        var own = row.registration().equals(sight.registration());
        return new FloorQueueItem(
                row.id(),
                own || sight.ids() ? row.registration() : null,
                row.mode(),
                row.kind(),
                own || sight.words() ? people.show(row.name()) : null,
                own || sight.words() ? people.show(row.text()) : null,
                row.at(),
                row.state(),
                row.position(),
                own);
    }
}
