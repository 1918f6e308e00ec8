package igf.proposal.merger.web;

import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Caller;
import igf.proposal.merger.MergerReader;
import igf.proposal.merger.MergerState;
import igf.proposal.merger.Side;
import igf.proposal.programme.SessionStarts;
import igf.proposal.proposal.ProposalRefusal;
import igf.proposal.proposal.ProposalState;
import igf.proposal.reading.Organizers;
import igf.proposal.reading.Proposals;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and checks mergers on the write side, before the calls send commands. */
@Component
class Mergers {

    private final Aggregates aggregates;
    private final Proposals proposals;
    private final Organizers organizers;
    private final SessionStarts starts;

    Mergers(Aggregates aggregates, Proposals proposals, Organizers organizers, SessionStarts starts) {
        this.aggregates = aggregates;
        this.proposals = proposals;
        this.organizers = organizers;
        this.starts = starts;
    }

    ProposalState proposal(UUID id) {
        return proposals.get(id).state();
    }

    MergerState get(UUID proposal) {
        return new MergerReader(aggregates).get(proposal);
    }

    Set<Side.Which> sidesOf(MergerState merger, Caller caller) {
        var sides = EnumSet.noneOf(Side.Which.class);
        for (var which : Side.Which.values()) {
            if (isOrganizer(caller, merger.side(which).proposal())) {
                sides.add(which);
            }
        }
        return sides;
    }

    /** @throws RefusedException if the session of this proposal has begun */
    void requireNotBegun(ProposalState proposal, Instant now) {
        var start = starts.findStart(proposal.id());
        if (start != null && proposal.hasSessionBegun(start, now)) {
            throw new RefusedException(ProposalRefusal.sessionBegun(start));
        }
    }

    /** @throws RefusedException if undoing the merger cancels a session that has begun, and no reason is given */
    void requireReason(MergerState merger, @Nullable String reason, Instant now) {
        var into = proposal(merger.into().proposal());
        if (merger.status() == MergerState.Status.MERGED
                && merger.reserve() != null
                && into.hasPlaceFreedBy(merger.from().proposal())
                && into.hasSessionBegun(starts.findStart(into.id()), now)
                && (reason == null || reason.isBlank())) {
            throw new RefusedException(ProposalRefusal.reasonRequired());
        }
    }

    boolean isOrganizer(Caller caller, UUID proposal) {
        return organizers.isOrganizer(caller, proposal(proposal));
    }

    static UUID parseId(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.notFound("There is no such proposal."));
        }
    }
}
