package igf.proposal.history;

import igf.platform.domain.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A fact about a proposal as it is kept.
 *
 * @param id {@link #id(UUID, long)}
 * @param type what happened, as {@code proposal.submitted.1}
 * @param actor who did it: the subject of their token, or the part of the system that did
 * @param sequence of the fact in its stream
 * @param cause what it followed from, empty where somebody asked for it
 * @param correlation the request that everything goes back to
 * @param summary {@link Concern#summary}
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

    /** Ids of a proposal's facts sort as positions do, so that no other index is needed to read them in order. */
    public static String id(UUID proposal, long position) {
        return String.format("%s|%019d", proposal, position);
    }

    static StoredFact of(UUID proposal, String type, Recorded<?> fact) {
        var meta = fact.meta();
        return new StoredFact(
                id(proposal, fact.position()),
                fact.position(),
                type,
                meta.recordedAt(),
                meta.actor().subject(),
                List.copyOf(new TreeSet<>(meta.actor().roles())),
                fact.stream(),
                fact.sequence(),
                Optional.ofNullable(meta.causationId()),
                meta.correlationId(),
                Concern.summary(fact.event()));
    }
}
