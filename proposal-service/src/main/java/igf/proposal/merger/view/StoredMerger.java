package igf.proposal.merger.view;

import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.MergerState.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A merger as it is kept; one that has ended stays.
 *
 * @param id of the proposal that goes in
 * @param steps what happened, in order
 * @param state where it stands
 */
public record StoredMerger(
        UUID id,
        UUID into,
        int number,
        int intoNumber,
        String reason,
        Instant expiresAt,
        List<Step> steps,
        Status state) {

    /** @param what a state, or which side said what */
    public record Step(Instant at, String what) {}

    static StoredMerger of(MergerEvent.Proposed event, List<Step> before) {
        return new StoredMerger(
                event.proposal(),
                event.into().proposal(),
                event.from().notice().number(),
                event.into().notice().number(),
                event.reason(),
                event.expiresAt(),
                before,
                Status.PROPOSED);
    }

    StoredMerger after(MergerEvent event, Instant at) {
        return switch (event) {
            case MergerEvent.Proposed e -> of(e, steps).now(Status.PROPOSED, at);
            case MergerEvent.Answered e -> told((e.agreed() ? "AGREED_BY_" : "REFUSED_BY_") + e.side(), state, at);
            case MergerEvent.Agreed e -> now(Status.AGREED, at);
            case MergerEvent.Settled e -> now(Status.MERGED, at);
            case MergerEvent.PersonTaken e -> this;
            case MergerEvent.Ended e -> now(Status.valueOf(e.outcome().name()), at);
            case MergerEvent.Undone e -> now(Status.UNDONE, at);
        };
    }

    private StoredMerger now(Status newState, Instant at) {
        return told(newState.name(), newState, at);
    }

    private StoredMerger told(String what, Status newState, Instant at) {
        var more = Stream.concat(steps.stream(), Stream.of(new Step(at, what))).toList();
        return new StoredMerger(id, into, number, intoNumber, reason, expiresAt, more, newState);
    }
}
