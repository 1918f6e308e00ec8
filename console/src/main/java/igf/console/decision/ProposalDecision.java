package igf.console.decision;

import igf.console.page.MailRecipients;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the secretariat decides on it.
 *
 * @param stage such as {@code SCREENED_IN}
 * @param decided the current decision; null before a decision
 * @param announced whether the decision is known outside the secretariat
 * @param placeKept whether its place is reserved after an undone decision
 * @param etag of the shown version
 * @param written who gets mails about it
 */
record ProposalDecision(
        String id,
        int number,
        String title,
        String stage,
        @Nullable DecisionForm decided,
        boolean announced,
        boolean placeKept,
        String etag,
        List<Condition> conditions,
        @Nullable Appeal appeal,
        List<Merger> mergers,
        MailRecipients written) {

    /**
     * @param evidence without parts of erased people
     * @param met empty until it is judged, then {@code true} or {@code false}
     */
    record Condition(int number, String condition, List<String> evidence, String met, String note, String dueAt) {

        /** Whether there is a deadline that can be moved. */
        public boolean canBeExtended() {
            return !met.equals("true") && !dueAt.isEmpty();
        }
    }

    /**
     * @param state such as {@code FILED}
     * @param reason the answer; empty before it
     */
    record Appeal(String state, String text, String filedAt, String reason) {}

    /**
     * @param proposalId of the proposal that is merged into the other
     * @param state such as {@code PROPOSED}
     */
    record Merger(String proposalId, int number, String into, int intoNumber, String state) {

        public boolean canBeUndone() {
            return List.of("PROPOSED", "AGREED", "MERGED").contains(state);
        }
    }

    public boolean waits() {
        return stage.equals("SCREENED_IN");
    }

    public boolean isAccepted() {
        return stage.equals("ACCEPTED") || stage.equals("ACCEPTED_WITH_CONDITIONS");
    }

    public boolean hasLapsed() {
        return stage.equals("LAPSED");
    }

    public boolean canMerge() {
        return merger().isEmpty();
    }

    /** Returns the merger into another proposal. */
    Optional<Merger> merger() {
        return mergers.stream()
                .filter(merger -> merger.proposalId().equals(id) && merger.canBeUndone())
                .findFirst();
    }
}
