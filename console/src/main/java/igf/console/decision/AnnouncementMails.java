package igf.console.decision;

import igf.console.page.MailCounts;
import igf.console.page.MailRecipients;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the mails that each action on a proposal sends.
 *
 * @param recipients who gets mails about this proposal
 * @param otherRecipients who gets mails about the proposal that it is or was merged into
 * @param otherMovedUp whether that proposal got its place by the merger, and returns to the reserve without it
 * @param nextRecipients who gets mails about the proposal that moves up to its place
 */
record AnnouncementMails(
        ProposalDecision decision,
        MailRecipients recipients,
        MailRecipients otherRecipients,
        boolean otherMovedUp,
        MailRecipients nextRecipients) {

    /**
     * Counts the mails of each outcome, since one of them is chosen. An outcome other than acceptance gives up a place that was
     * kept.
     */
    public MailCounts decide() {
        Map<String, Long> each = new LinkedHashMap<>();
        DecisionForm.OUTCOMES.forEach(outcome -> each.put(
                kind(outcome),
                mails(outcome).total() + (outcome.startsWith("ACCEPTED") ? 0 : nextRecipients.organizers())));
        return withoutZeros(each);
    }

    /** Counts the mails of each answer to an appeal. */
    public MailCounts answer() {
        Map<String, Long> each = new LinkedHashMap<>();
        each.put("accepted", recipients.toAll("").total());
        if (decision.hasLapsed()) {
            each.put("accepted-conditions", recipients.toAll("").total());
        }
        each.put("reserved", recipients.toAll("").total());
        each.put("appeal-dismissed", recipients.organizers());
        return withoutZeros(each);
    }

    private static MailCounts withoutZeros(Map<String, Long> each) {
        each.values().removeIf(count -> count == 0);
        return new MailCounts(each);
    }

    /** Counts the mails of an announcement. */
    public MailCounts announce() {
        return decision.decided() == null
                ? MailCounts.NONE
                : mails(decision.decided().outcome());
    }

    /**
     * Counts the mails when a decision is withdrawn and its place is given up. Invited people have heard of final decisions
     * only.
     */
    public MailCounts undo() {
        if (!decision.announced()) {
            return giveUpPlace();
        }
        return decision.stage().equals("DECLINED") || decision.hasLapsed()
                ? recipients.toAll("decision-undone")
                : recipients.toOrganizers("decision-undone").plus(giveUpPlace());
    }

    /** Counts the mails when its place goes to the next proposal in reserve. */
    public MailCounts giveUpPlace() {
        return nextRecipients.toOrganizers("accepted");
    }

    /** Counts the mails when both sides are asked about a merger. */
    public MailCounts merge() {
        return recipients.toOrganizers("merge-into").plus(otherRecipients.toOrganizers("merge-of"));
    }

    /** Counts the mails when a merger is withdrawn or undone: the earlier decision is announced again. */
    public MailCounts unmerge(String state) {
        if (!state.equals("MERGED")) {
            return recipients.toOrganizers("merge-off").plus(otherRecipients.toOrganizers("merge-off"));
        }
        MailCounts ended = recipients.toAll("merge-undone").plus(otherRecipients.toOrganizers("merge-undone"));
        if (otherMovedUp) {
            ended = ended.plus(otherRecipients.toOrganizers("decision-undone"))
                    .plus(otherRecipients.toOrganizers("reserved"));
        }
        return decision.decided() == null
                ? ended
                : ended.plus(recipients.toOrganizers(kind(decision.decided().outcome())));
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
