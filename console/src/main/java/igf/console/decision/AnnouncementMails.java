package igf.console.decision;

import igf.console.page.MailCounts;
import igf.console.page.MailRecipients;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the mails that each action on a proposal sends.
 *
 * @param written who gets mails about this proposal
 * @param other who gets mails about the proposal that it is or was merged into
 * @param otherMovedUp whether that proposal got its place by the merger, and returns to the reserve without it
 * @param next who gets mails about the proposal that moves up to its place
 */
record AnnouncementMails(
        ProposalDecision matter,
        MailRecipients written,
        MailRecipients other,
        boolean otherMovedUp,
        MailRecipients next) {

    /**
     * Counts the mails of each outcome, since one of them is chosen. An outcome other than acceptance gives up a place that was
     * kept.
     */
    public MailCounts decide() {
        Map<String, Long> each = new LinkedHashMap<>();
        DecisionForm.OUTCOMES.forEach(outcome -> each.put(
                kind(outcome), mails(outcome).total() + (outcome.startsWith("ACCEPTED") ? 0 : next.organizers())));
        return most(each);
    }

    /** Counts the mails of each answer to an appeal. */
    public MailCounts answer() {
        Map<String, Long> each = new LinkedHashMap<>();
        each.put("accepted", written.toAll("").total());
        if (matter.hasLapsed()) {
            each.put("accepted-conditions", written.toAll("").total());
        }
        each.put("reserved", written.toAll("").total());
        each.put("appeal-dismissed", written.organizers());
        return most(each);
    }

    private static MailCounts most(Map<String, Long> each) {
        each.values().removeIf(count -> count == 0);
        return new MailCounts(each);
    }

    /** Counts the mails of an announcement. */
    public MailCounts announce() {
        return matter.decided() == null
                ? MailCounts.NONE
                : mails(matter.decided().outcome());
    }

    /**
     * Counts the mails when a decision is withdrawn and its place is given up. Invited people have heard of final decisions
     * only.
     */
    public MailCounts undo() {
        if (!matter.announced()) {
            return giveUpPlace();
        }
        return matter.stage().equals("DECLINED") || matter.hasLapsed()
                ? written.toAll("decision-undone")
                : written.toOrganizers("decision-undone").and(giveUpPlace());
    }

    /** Counts the mails when its place goes to the next proposal in reserve. */
    public MailCounts giveUpPlace() {
        return next.toOrganizers("accepted");
    }

    /** Counts the mails when both sides are asked about a merger. */
    public MailCounts merge() {
        return written.toOrganizers("merge-into").and(other.toOrganizers("merge-of"));
    }

    /** Counts the mails when a merger is withdrawn or undone: the earlier decision is announced again. */
    public MailCounts unmerge(String state) {
        if (!state.equals("MERGED")) {
            return written.toOrganizers("merge-off").and(other.toOrganizers("merge-off"));
        }
        MailCounts ended = written.toAll("merge-undone").and(other.toOrganizers("merge-undone"));
        if (otherMovedUp) {
            ended = ended.and(other.toOrganizers("decision-undone")).and(other.toOrganizers("reserved"));
        }
        return matter.decided() == null
                ? ended
                : ended.and(written.toOrganizers(kind(matter.decided().outcome())));
    }

    public MailCounts organizers(String kind) {
        return written.toOrganizers(kind);
    }

    private MailCounts mails(String outcome) {
        return outcome.equals("DECLINED") ? written.toAll(kind(outcome)) : written.toOrganizers(kind(outcome));
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
