package igf.proposal.proposal;

import igf.platform.domain.Named;
import igf.proposal.content.PublicSummary;
import igf.proposal.roster.RosterBreach;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a submitted proposal's roster check, in a stream of their own. */
public sealed interface RosterEvent {

    UUID id();

    /** @param breaches all current breaches; the event is repeated when they change */
    @Named("proposal.roster-fell-below-minimum.1")
    record FellBelowMinimum(
            UUID id, PublicSummary notice, @Nullable UUID session, List<RosterBreach> breaches, int rulesVersion)
            implements RosterEvent {

        public FellBelowMinimum {
            breaches = List.copyOf(breaches);
        }
    }

    @Named("proposal.roster-restored.1")
    record Restored(UUID id, PublicSummary notice, @Nullable UUID session) implements RosterEvent {}
}
