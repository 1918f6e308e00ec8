package igf.proposal.person.view;

import igf.proposal.call.Call;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The announced deadline for submissions. Excludes the grace period, so that nobody relies on it.
 *
 * @param alone the longest extension of each proposal that has one; null if there are none
 */
record StoredDeadline(@Nullable Instant until, @Nullable Map<UUID, Instant> alone) {

    static final StoredDeadline EMPTY = new StoredDeadline(null, null);

    StoredDeadline withCall(Call call) {
        return new StoredDeadline(call.closesAt(), alone);
    }

    StoredDeadline withExtension(UUID proposal, Instant time) {
        var extensions = new LinkedHashMap<>(alone == null ? Map.<UUID, Instant>of() : alone);
        // Compares texts, because the stored value is a text and replays must give the same result.
        extensions.merge(
                proposal, time, (before, now) -> before.toString().compareTo(now.toString()) < 0 ? now : before);
        return new StoredDeadline(until, extensions);
    }

    Optional<Instant> findFor(UUID proposal) {
        var own = alone == null ? null : alone.get(proposal);
        return Optional.ofNullable(until).map(general -> own == null || own.isBefore(general) ? general : own);
    }
}
