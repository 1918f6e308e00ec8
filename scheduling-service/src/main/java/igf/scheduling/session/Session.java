package igf.scheduling.session;

import igf.api.programme.SessionState;
import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPinned;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.programme.ProgrammeEvent.SessionUnpinned;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Occupied;
import igf.scheduling.vocabulary.Place;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session, built from its events by the aggregate and the view alike.
 *
 * @param placement room and start; null if it has none
 * @param cancelled why it was cancelled: WITHDRAWN, DECISION_UNDONE or MERGED, and without a proposal the
 *     secretariat's reason; null if it was not
 * @param version number of the session's changes, from 0; the source of its ETag
 * @param pin keeps plans from moving it; it ends with the place, and a move by hand keeps it; null if there is none
 */
public record Session(
        SessionFacts facts,
        List<Member> people,
        @Nullable Placement placement,
        @Nullable String cancelled,
        long version,
        @Nullable Pin pin) {

    /** Why nothing can be done with a removed session. */
    public static final Refusal REMOVED = Refusal.notFound("The session was removed.");

    /** Why an entry cannot be changed that somebody has just removed. */
    public static final Refusal ENTRY_REMOVED = Refusal.notFound("There is no such entry on the roster.");

    /** Refusals of what never becomes known, so that waiting for it is useless. */
    public static final Set<Refusal> FINAL = Set.of(REMOVED, ENTRY_REMOVED);

    public Session {
        people = List.copyOf(people);
    }

    public Session(
            SessionFacts facts,
            List<Member> people,
            @Nullable Placement placement,
            @Nullable String cancelled,
            long version) {
        this(facts, people, placement, cancelled, version, null);
    }

    public UUID id() {
        return facts.sessionId();
    }

    public SessionState state() {
        if (cancelled != null) {
            return SessionState.CANCELLED;
        }
        return placement == null ? SessionState.UNPLACED : SessionState.PLACED;
    }

    /** Returns the room, time and people that the session occupies at a place. */
    public Occupied occupiedAt(Place place) {
        return Occupied.of(id(), facts.number(), facts.title(), place, people, facts.isExclusive());
    }

    /** Merges a person of a new roster with the known entry. */
    public Member mergeRosterEntry(Member entry) {
        return people.stream()
                .filter(entry::isSameEntry)
                .findFirst()
                .map(current -> current.withRosterEntry(entry))
                .orElse(entry);
    }

    private Session withPin(@Nullable Pin newPin, long newVersion) {
        return new Session(facts, people, placement, cancelled, newVersion, newPin);
    }

    /** @param before the session before the event; null only before {@link SessionAdded} */
    public static Session after(@Nullable Session before, OfSession event) {
        if (event instanceof SessionAdded added) {
            return new Session(added.facts(), added.people(), null, null, added.version());
        }
        if (before == null) {
            throw new IllegalStateException(event + " of a session that was never added");
        }
        return switch (event) {
            case SessionAdded e -> throw new IllegalStateException("handled above: " + e);
            case ContentsChanged e ->
                new Session(e.facts(), before.people, before.placement, before.cancelled, e.version(), before.pin);
            case PeopleChanged e ->
                new Session(before.facts, e.people(), before.placement, before.cancelled, e.version(), before.pin);
            case SessionPlaced e ->
                new Session(before.facts, before.people, e.placement(), null, e.version(), before.pin);
            case SessionPinned e -> before.withPin(e.pin(), e.version());
            case SessionUnpinned e -> before.withPin(null, e.version());
            case SessionUnplaced e -> new Session(before.facts, before.people, null, null, e.version());
            case SessionRemoved e -> throw new IllegalStateException("nothing is left: " + e);
            case SessionCancelled e -> new Session(before.facts, before.people, null, e.reason(), e.version());
        };
    }
}
