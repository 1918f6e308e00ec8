package igf.console.decision;

import igf.console.page.MailCounts;
import igf.console.page.MailRecipients;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many mails the acts on one proposal send.
 *
 * @param written to whom mails about this proposal go
 * @param other to whom mails about the one go that it is or was merged into
 */
record AnnouncementMails(ProposalDecision matter, MailRecipients written, MailRecipients other) {

    /** For each outcome as many as it sends: one of them is chosen. */
    public MailCounts decide() {
        Map<String, Long> each = new LinkedHashMap<>();
        DecisionForm.OUTCOMES.forEach(
                outcome -> each.put(kind(outcome), mails(outcome).total()));
        return most(each);
    }

    /** Likewise for each answer. */
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

    /** When what was decided is announced. */
    public MailCounts announce() {
        return matter.decided() == null
                ? MailCounts.NONE
                : mails(matter.decided().outcome());
    }

    /** When what stands is taken back. Those invited heard only of what was the end. */
    public MailCounts undo() {
        if (!matter.announced()) {
            return MailCounts.NONE;
        }
        return matter.stage().equals("DECLINED") || matter.hasLapsed()
                ? written.toAll("decision-undone")
                : written.toOrganizers("decision-undone");
    }

    /** When both sides are asked whether this goes into the other. */
    public MailCounts merge() {
        return written.toOrganizers("merge-into").and(other.toOrganizers("merge-of"));
    }

    /** When that is taken back, or undone: what was decided before is told anew. */
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
