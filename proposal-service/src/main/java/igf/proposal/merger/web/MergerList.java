package igf.proposal.merger.web;

import igf.proposal.merger.MergerState;
import igf.proposal.merger.StoredMerger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Mergers of a proposal.
 *
 * @param items every one that it has or had a part in
 */
record MergerList(List<Item> items) {

    /**
     * A merger and how it went.
     *
     * @param proposalId id of the proposal that goes in
     * @param number of the proposal that goes in
     * @param into id of the proposal that takes it in
     * @param intoNumber of the proposal that takes it in
     * @param state where it stands
     * @param steps what happened, in order
     */
    record Item(UUID proposalId, int number, UUID into, int intoNumber, MergerState.Status state, List<Step> steps) {}

    /**
     * Something that happened.
     *
     * @param at when
     * @param what {@code PROPOSED}, {@code AGREED_BY_} or {@code REFUSED_BY_} and the side, or where it stood from then on
     */
    record Step(Instant at, String what) {}

    static Item item(StoredMerger merger) {
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
