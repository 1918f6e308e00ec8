package igf.proposal.history;

import igf.platform.domain.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The stored document of an event about a proposal.
 *
 * @param id {@link #id(UUID, long)}
 * @param type type of the event, as {@code proposal.submitted.1}
 * @param actor subject of the actor's token, or the name of the part of the system that acted
 * @param sequence the event's number in its stream
 * @param cause the event that caused it, empty if a request did
 * @param summary codes and numbers of the event, see {@link EventInspector}
 */
record StoredFact(
        String id,
        long position,
        String type,
        Instant at,
        String actor,
        List<String> roles,
        String stream,
        long sequence,
        Optional<String> cause,
        String correlation,
        Map<String, ?> summary) {

    /** Returns an id that sorts by position within a proposal, so that reading its events needs no other index. */
    public static String id(UUID proposal, long position) {
        return String.format("%s|%019d", proposal, position);
    }

    static StoredFact of(UUID proposal, String type, RecordedEvent<?> recorded) {
        var meta = recorded.meta();
        return new StoredFact(
                id(proposal, recorded.position()),
                recorded.position(),
                type,
                meta.recordedAt(),
                meta.actor().subject(),
                List.copyOf(new TreeSet<>(meta.actor().roles())),
                recorded.stream(),
                recorded.sequence(),
                Optional.ofNullable(meta.causationId()),
                meta.correlationId(),
                EventInspector.summarize(recorded.event()));
    }
}
