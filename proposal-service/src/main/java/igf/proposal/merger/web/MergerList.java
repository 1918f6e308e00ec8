package igf.proposal.merger.web;

import igf.proposal.merger.MergerState;
import igf.proposal.merger.StoredMerger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mergers of a proposal.
 *
 * @param items all mergers on either side
 * @param next always null, because the list has one page
 */
record MergerList(List<Item> items, @Nullable String next) {

    /**
     * A merger with its history.
     *
     * @param proposalId id of the proposal that is merged into the other
     * @param number number of the proposal that is merged into the other
     * @param into id of the proposal that it is merged into
     * @param intoNumber number of the proposal that it is merged into
     * @param state the merger's state
     * @param steps what happened, in order
     */
    record Item(UUID proposalId, int number, UUID into, int intoNumber, MergerState.Status state, List<Step> steps) {}

    /**
     * A step of the history.
     *
     * @param at its time
     * @param what PROPOSED, AGREED_BY_GOES_IN, AGREED_BY_TAKES_IN, REFUSED_BY_GOES_IN, REFUSED_BY_TAKES_IN or the new
     *     state; more may be added by later versions
     */
    record Step(Instant at, String what) {}

    static Item toItem(StoredMerger merger) {
        return new Item(
                merger.id(),
                merger.number(),
                merger.into(),
                merger.intoNumber(),
                merger.state(),
                merger.steps().stream()
                        .map(step -> new Step(step.at(), step.what()))
                        .toList());
    }
}
