package igf.console.decision;

import igf.console.page.MailCounts;
import igf.console.page.MailRecipients;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the mails that each action on a proposal sends.
 *
 * @param recipients recipients of mails about this proposal
 * @param otherRecipients recipients of mails about the proposal that it is or was merged into
 * @param otherMovedUp whether that proposal got its place by the merger, so that it returns to the reserve list when
 *     the merger is undone
 * @param nextRecipients recipients of mails about the proposal that moves up to its place
 */
record AnnouncementMails(
        ProposalDecision decision,
        MailRecipients recipients,
        MailRecipients otherRecipients,
        boolean otherMovedUp,
        MailRecipients nextRecipients) {

    /**
     * Counts the mails of each possible outcome. Every outcome other than acceptance gives up the place that was kept.
     */
    public MailCounts decide() {
        Map<String, Long> counts = new LinkedHashMap<>();
        DecisionForm.OUTCOMES.forEach(outcome -> counts.put(
                kind(outcome),
                mails(outcome).total() + (outcome.startsWith("ACCEPTED") ? 0 : nextRecipients.organizers())));
        return withoutZeros(counts);
    }

    /** Counts the mails of each answer to an appeal. */
    public MailCounts answer() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("accepted", recipients.toAll("").total());
        if (decision.hasLapsed()) {
            counts.put("accepted-conditions", recipients.toAll("").total());
        }
        counts.put("reserved", recipients.toAll("").total());
        counts.put("appeal-dismissed", recipients.organizers());
        return withoutZeros(counts);
    }

    private static MailCounts withoutZeros(Map<String, Long> counts) {
        counts.values().removeIf(count -> count == 0);
        return new MailCounts(counts);
    }

    /** Counts the mails of an announcement. */
    public MailCounts announce() {
        return decision.decided() == null
                ? MailCounts.NONE
                : mails(decision.decided().outcome());
    }

    /**
     * Counts the mails when a decision is withdrawn and its place is given up. Invited people are informed of final
     * decisions only.
     */
    public MailCounts undo() {
        if (!decision.announced()) {
            return giveUpPlace();
        }
        return decision.stage().equals("DECLINED") || decision.hasLapsed()
                ? recipients.toAll("decision-undone")
                : recipients.toOrganizers("decision-undone").plus(giveUpPlace());
    }

    /** Counts the mails when its place goes to the next proposal on the reserve list. */
    public MailCounts giveUpPlace() {
        return nextRecipients.toOrganizers("accepted");
    }

    /** Counts the mails when both sides are asked about a merger. */
    public MailCounts merge() {
        return recipients.toOrganizers("merge-into").plus(otherRecipients.toOrganizers("merge-of"));
    }

    /**
     * Counts the mails when a merger is withdrawn or undone. Undoing a completed merger announces the earlier decision
     * again.
     */
    public MailCounts unmerge(String state) {
        if (!state.equals("MERGED")) {
            return recipients.toOrganizers("merge-off").plus(otherRecipients.toOrganizers("merge-off"));
        }
        MailCounts mails = recipients.toAll("merge-undone").plus(otherRecipients.toOrganizers("merge-undone"));
        if (otherMovedUp) {
            mails = mails.plus(otherRecipients.toOrganizers("decision-undone"))
                    .plus(otherRecipients.toOrganizers("reserved"));
        }
        return decision.decided() == null
                ? mails
                : mails.plus(recipients.toOrganizers(kind(decision.decided().outcome())));
    }

    public MailCounts organizers(String kind) {
        return recipients.toOrganizers(kind);
    }

    private MailCounts mails(String outcome) {
        return outcome.equals("DECLINED") ? recipients.toAll(kind(outcome)) : recipients.toOrganizers(kind(outcome));
    }

    private static String kind(String outcome) {
        return switch (outcome) {
            case "ACCEPTED" -> "accepted";
            case "ACCEPTED_WITH_CONDITIONS" -> "accepted-conditions";
            case "RESERVE" -> "reserved";
            default -> "declined";
        };
    }
}
