package igf.console.screening;

import java.util.List;
import java.util.Optional;

/**
 * The progress of screening in an edition.
 *
 * @param waiting longest wait first
 * @param screened today, latest first
 */
record ScreeningProgress(List<Waiting> waiting, List<Screened> screened) {

    record Waiting(String proposalId, String number, String title, String submittedAt) {}

    /**
     * A screened proposal.
     *
     * @param state its current state, which may be later
     */
    record Screened(String proposalId, String number, String title, String state, String outcome, String at) {

        /** Whether its organizers got a mail about it; undoing sends another. */
        public boolean isTold() {
            return !outcome.equals("IN");
        }

        /** Whether it can be undone, which needs that nothing followed it. */
        public boolean isUndoable() {
            return state.equals("SCREENED_IN") || state.equals("SCREENED_OUT");
        }
    }

    /** Returns the next proposal after this one, otherwise the first one that was skipped; empty at the end. */
    Optional<Waiting> after(String proposal) {
        List<Waiting> others = waiting.stream()
                .filter(one -> !one.proposalId().equals(proposal))
                .toList();
        int place = waiting.stream().map(Waiting::proposalId).toList().indexOf(proposal);
        return place >= 0 && place < others.size()
                ? Optional.of(others.get(place))
                : others.stream().findFirst();
    }

    Optional<Screened> screened(String proposal) {
        return screened.stream()
                .filter(one -> one.proposalId().equals(proposal))
                .findFirst();
    }
}
