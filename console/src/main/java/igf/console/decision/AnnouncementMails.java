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
 */
record AnnouncementMails(ProposalDecision matter, MailRecipients written, MailRecipients other) {

    /** Counts the mails of each outcome, since one of them is chosen. */
    public MailCounts decide() {
        Map<String, Long> each = new LinkedHashMap<>();
        DecisionForm.OUTCOMES.forEach(
                outcome -> each.put(kind(outcome), mails(outcome).total()));
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

    /** Counts the mails when an announced decision is withdrawn. Invited people have heard of final decisions only. */
    public MailCounts undo() {
        if (!matter.announced()) {
            return MailCounts.NONE;
        }
        return matter.stage().equals("DECLINED") || matter.hasLapsed()
                ? written.toAll("decision-undone")
                : written.toOrganizers("decision-undone");
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
