package igf.console.screening;

import java.util.List;
import java.util.Optional;

/**
 * The progress of screening in an edition.
 *
 * @param waiting waiting proposals, longest wait first
 * @param screened proposals screened today, latest first
 */
record ScreeningProgress(List<WaitingProposal> waiting, List<ScreenedProposal> screened) {

    record WaitingProposal(String proposalId, String number, String title, String submittedAt) {}

    /**
     * A screened proposal.
     *
     * @param state current state of the proposal, which may be later than screening
     */
    record ScreenedProposal(String proposalId, String number, String title, String state, String outcome, String at) {

        /** Whether its organizers got a mail about the outcome. If so, undoing the outcome sends another mail. */
        public boolean isTold() {
            return !outcome.equals("IN");
        }

        /** Whether the outcome can be undone, which requires that no later step has followed. */
        public boolean isUndoable() {
            return state.equals("SCREENED_IN") || state.equals("SCREENED_OUT");
        }
    }

    /** Returns the next proposal after this one; at the end, the first one that was skipped; empty if none is left. */
    Optional<WaitingProposal> after(String proposal) {
        List<WaitingProposal> others = waiting.stream()
                .filter(entry -> !entry.proposalId().equals(proposal))
                .toList();
        int index = waiting.stream().map(WaitingProposal::proposalId).toList().indexOf(proposal);
        return index >= 0 && index < others.size()
                ? Optional.of(others.get(index))
                : others.stream().findFirst();
    }

    Optional<ScreenedProposal> screened(String proposal) {
        return screened.stream()
                .filter(entry -> entry.proposalId().equals(proposal))
                .findFirst();
    }
}
