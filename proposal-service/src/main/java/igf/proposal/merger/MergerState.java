package igf.proposal.merger;

import igf.proposal.decision.Decision;
import igf.proposal.roster.RosterEntry;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a merger.
 *
 * @param reserve the decision on the other proposal, if it was on the reserve list; else null
 * @param taken entries on the other roster, by offered entry
 */
public record MergerState(
        Side from,
        Side into,
        String reason,
        Instant expiresAt,
        Status status,
        Set<Side.Which> agreed,
        List<RosterEntry> offered,
        Map<UUID, UUID> taken,
        @Nullable Decision reserve) {

    public enum Status {
        PROPOSED,
        AGREED,
        MERGED,
        REFUSED,
        EXPIRED,
        IMPOSSIBLE,
        TAKEN_BACK,
        UNDONE;

        public boolean isOver() {
            return switch (this) {
                case PROPOSED, AGREED, MERGED -> false;
                case REFUSED, EXPIRED, IMPOSSIBLE, TAKEN_BACK, UNDONE -> true;
            };
        }
    }

    static MergerState of(MergerEvent.Proposed e) {
        return new MergerState(
                e.from(), e.into(), e.reason(), e.expiresAt(), Status.PROPOSED, Set.of(), List.of(), Map.of(), null);
    }

    MergerState after(MergerEvent event) {
        return switch (event) {
            case MergerEvent.Proposed e -> of(e);
            case MergerEvent.Answered e -> withAnswer(e);
            case MergerEvent.SideRenewed e -> withSide(e.which(), e.side());
            case MergerEvent.Agreed e -> withStatus(Status.AGREED);
            case MergerEvent.Settled e -> withSettlement(e);
            case MergerEvent.PersonTaken e -> withTakenPerson(e);
            case MergerEvent.Ended e -> withStatus(Status.valueOf(e.outcome().name()));
            case MergerEvent.Undone e -> withStatus(Status.UNDONE);
        };
    }

    private MergerState withAnswer(MergerEvent.Answered e) {
        var newAgreed = EnumSet.noneOf(Side.Which.class);
        newAgreed.addAll(agreed);
        if (e.agreed()) {
            newAgreed.add(e.side());
        }
        return new MergerState(from, into, reason, expiresAt, status, newAgreed, offered, taken, reserve);
    }

    private MergerState withSide(Side.Which which, Side side) {
        var goesIn = which == Side.Which.GOES_IN;
        return new MergerState(
                goesIn ? side : from, goesIn ? into : side, reason, expiresAt, status, agreed, offered, taken, reserve);
    }

    private MergerState withStatus(Status newStatus) {
        return new MergerState(from, into, reason, expiresAt, newStatus, agreed, offered, taken, reserve);
    }

    private MergerState withSettlement(MergerEvent.Settled e) {
        return new MergerState(from, into, reason, expiresAt, Status.MERGED, agreed, e.offered(), taken, e.reserve());
    }

    private MergerState withTakenPerson(MergerEvent.PersonTaken e) {
        var newTaken = new LinkedHashMap<>(taken);
        newTaken.put(e.entry(), e.as());
        return new MergerState(from, into, reason, expiresAt, status, agreed, offered, newTaken, reserve);
    }

    boolean isAgreedByBoth() {
        return agreed.size() == Side.Which.values().length;
    }

    Optional<Side.Which> findSide(String tokenHash) {
        if (from.tokenHash().equals(tokenHash)) {
            return Optional.of(Side.Which.GOES_IN);
        }
        return into.tokenHash().equals(tokenHash) ? Optional.of(Side.Which.TAKES_IN) : Optional.empty();
    }

    public Side side(Side.Which which) {
        return which == Side.Which.GOES_IN ? from : into;
    }
}
