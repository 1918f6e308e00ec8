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
 * @param announced whether the decision has been announced
 * @param placeKept whether its place is reserved after an undone decision
 * @param etag of the displayed version
 * @param recipients recipients of mails about it
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
        MailRecipients recipients) {

    /**
     * @param evidence without texts of erased people
     * @param met {@code true} or {@code false}; empty until it is judged
     */
    record Condition(int number, String condition, List<String> evidence, String met, String note, String dueAt) {

        /** Whether there is a deadline that can be moved. */
        public boolean canBeExtended() {
            return !met.equals("true") && !dueAt.isEmpty();
        }
    }

    /**
     * @param state such as {@code FILED}
     * @param reason reason of the answer; empty before the answer
     */
    record Appeal(String state, String text, String filedAt, String reason) {}

    /**
     * @param proposalId id of the proposal that is merged into the other
     * @param state such as {@code PROPOSED}
     */
    record Merger(String proposalId, int number, String into, int intoNumber, String state) {

        public boolean canBeUndone() {
            return List.of("PROPOSED", "AGREED", "MERGED").contains(state);
        }
    }

    /** Whether it passed the screening and has no decision. */
    public boolean isUndecided() {
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

    /** Returns the open or completed merger of this proposal into another one. */
    Optional<Merger> merger() {
        return mergers.stream()
                .filter(merger -> merger.proposalId().equals(id) && merger.canBeUndone())
                .findFirst();
    }
}
