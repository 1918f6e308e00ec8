package igf.proposal.proposal;

import igf.platform.domain.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal on the write side.
 *
 * @param version number of its last event
 * @param proven people who changed it themselves under a verified address; excludes the secretariat
 * @param hidden number of its events that only the secretariat knows
 */
public record VersionedProposal(
        long version,
        ProposalState state,
        Set<UUID> proven,
        @Nullable Long hidden) {
    public VersionedProposal {
        proven = Set.copyOf(proven);
        // Null in stored results of an older release.
        hidden = Objects.requireNonNullElse(hidden, 0L);
    }

    @Override
    public Long hidden() {
        return Objects.requireNonNullElse(hidden, 0L);
    }

    /** Returns the version for {@code ETag} and {@code If-Match}. */
    public long versionSeenBy(Actor actor) {
        return versionSeenBy(actor, version, hidden());
    }

    /** Returns a version without the events that only the secretariat knows, for others than the secretariat. */
    public static long versionSeenBy(Actor actor, long version, long hidden) {
        return actor.has("SECRETARIAT") ? version : version - hidden;
    }

    public VersionedProposal after(List<ProposalEvent> events, Actor actor) {
        var after = state;
        var newProven = new HashSet<>(proven);
        for (var event : events) {
            after = after.after(event);
            provenBy(actor).ifPresent(newProven::add);
        }
        return new VersionedProposal(version + events.size(), after, newProven, hidden());
    }

    /** Returns the person whose change proves that they know of the proposal. */
    static Optional<UUID> provenBy(Actor actor) {
        return actor.has("SECRETARIAT") ? Optional.empty() : Optional.ofNullable(actor.person());
    }
}
