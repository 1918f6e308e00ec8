package igf.participation.floor.web;

import igf.api.floor.Floor;
import igf.participation.floor.FloorQueries;
import igf.participation.programme.Programme;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.Session;
import igf.platform.people.People;
import igf.platform.web.Caller;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Shows the queue with the members that each caller may see. Everybody sees the positions. Names and texts go to
 * moderators and to the request's own person. Registration ids go to the secretariat, to tools and to the
 * registration's own person.
 */
@Component
class FloorReader {

    private static final String TOOL_SCOPE = "floor:write";

    private final Programme programme;
    private final Registrations registrations;
    private final FloorQueries queries;
    private final People people;

    FloorReader(Programme programme, Registrations registrations, FloorQueries queries, People people) {
        this.programme = programme;
        this.registrations = registrations;
        this.queries = queries;
        this.people = people;
    }

    /** @param version the floor's version, for the ETag; -1 before the first request */
    record Queue(long version, Floor.Queue shown) {}

    /** @param ownRegistrations the reader's registrations for the session's edition */
    private record Permissions(boolean seesIds, boolean seesTexts, Set<UUID> ownRegistrations) {}

    Queue read(UUID session, Caller caller) {
        var queue = queries.queue(session);
        return new Queue(queue.version(), show(queue, session, caller));
    }

    Floor.Queue show(FloorQueries.Queue queue, UUID session, Caller caller) {
        var permissions = permissions(session, caller);
        return new Floor.Queue(
                queue.rows().stream().map(row -> row(row, permissions)).toList());
    }

    private Permissions permissions(UUID session, Caller caller) {
        var staff = caller.isSecretariat() || caller.mayUse(TOOL_SCOPE);
        var person = caller.person();
        if (person == null) {
            return new Permissions(staff, staff, Set.of());
        }
        var own = registrations.idsOfSamePerson(
                person, programme.requireSession(session).edition());
        return new Permissions(staff, staff || programme.hasRole(session, person, Session::moderators), own);
    }

    private Floor.QueueItem row(FloorQueries.Row row, Permissions permissions) {
        var own = permissions.ownRegistrations().contains(row.registration());
        return new Floor.QueueItem(
                row.id(),
                own || permissions.seesIds() ? row.registration() : null,
                row.mode(),
                row.kind(),
                own || permissions.seesTexts() ? people.show(row.name()) : null,
                own || permissions.seesTexts() ? people.show(row.text()) : null,
                row.at(),
                row.state(),
                row.position(),
                own);
    }
}
