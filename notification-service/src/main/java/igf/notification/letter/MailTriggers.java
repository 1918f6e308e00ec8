package igf.notification.letter;

import igf.notification.catalogue.MailKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the kinds of mails that a public event can cause, by its name between {@code igf.} and {@code .v1}. */
final class MailTriggers {

    private static final Map<String, Set<MailKind>> KINDS = new LinkedHashMap<>();

    static {
        add("proposal.submitted", MailKind.RECEIPT);
        add("proposal.withdrawn", MailKind.WITHDRAWN);
        add("speaker.invited", MailKind.INVITATION);
        add("speaker.reminded", MailKind.INVITATION_REMINDER);
        add("speaker.declined", MailKind.SPEAKER_DECLINED);
        add("speaker.replaced", MailKind.SPEAKER_REPLACED);
        add("speaker.overbooked", MailKind.OVERBOOKED);
        add("proposal.roster-below-minimum", MailKind.ROSTER_BELOW_MINIMUM);
        add("proposal.roster-restored", MailKind.ROSTER_RESTORED);
        add("proposal.screened", MailKind.SCREENED_OUT, MailKind.SCREENED_IN_AFTER_ALL);
        add("proposal.screening-undone", MailKind.SCREENING_UNDONE);
        add("proposal.accepted", MailKind.ACCEPTED, MailKind.ACCEPTED_CONDITIONS);
        add("proposal.declined", MailKind.DECLINED);
        add("proposal.reserved", MailKind.RESERVED);
        add("proposal.merged", MailKind.MERGED);
        add("proposal.took-in", MailKind.TOOK_IN);
        add("proposal.decision-undone", MailKind.DECISION_UNDONE, MailKind.LAPSED);
        add("proposal.merge-proposed", MailKind.MERGE_INTO, MailKind.MERGE_OF);
        add(
                "proposal.merge-ended",
                MailKind.MERGE_REFUSED,
                MailKind.MERGE_EXPIRED,
                MailKind.MERGE_OFF,
                MailKind.MERGE_UNDONE);
        add("proposal.condition-judged", MailKind.CONDITION_MET, MailKind.CONDITION_NOT_MET);
        add("proposal.condition-extended", MailKind.CONDITION_EXTENDED);
        add("proposal.conditions-due", MailKind.CONDITIONS_DUE);
        add("proposal.appealed", MailKind.APPEAL_RECEIVED);
        add("proposal.appeal-dismissed", MailKind.APPEAL_DISMISSED);
        add("reviewer.reminded", MailKind.REVIEW_REMINDER, MailKind.REVIEW_REMINDER_UNTIL);
        add("session.scheduled", MailKind.SCHEDULED, MailKind.SEAT_CHANGED);
        add("session.moved", MailKind.MOVED, MailKind.SCHEDULED, MailKind.SESSION_LEFT, MailKind.SEAT_CHANGED);
        add(
                "session.changed",
                MailKind.SESSION_CHANGED,
                MailKind.SCHEDULED,
                MailKind.SESSION_LEFT,
                MailKind.SEAT_CHANGED);
        add("session.cancelled", MailKind.CANCELLED);
        add("session.swap-asked", MailKind.SWAP_ASKED);
        add(
                "session.swap-changed",
                MailKind.SWAP_AGREED,
                MailKind.SWAP_REFUSED,
                MailKind.SWAP_WITHDRAWN,
                MailKind.SWAP_DONE,
                MailKind.SWAP_IMPOSSIBLE);
        add(
                "participant.seated",
                MailKind.SEAT_CONFIRMED,
                MailKind.SEAT_PROMOTED,
                MailKind.SEAT_WAITING,
                MailKind.SEAT_DISPLACED,
                MailKind.SEAT_DISPLACED_NAMED,
                MailKind.SEATS_OVERLAP);
        add(
                "participant.unseated",
                MailKind.SEAT_GIVEN_BACK,
                MailKind.SEAT_GIVEN_BACK_NAMED,
                MailKind.WAITING_GIVEN_BACK,
                MailKind.SEAT_ENDED,
                MailKind.SEAT_CANCELLED);
        add("participant.registered", MailKind.REGISTRATION);
        add("registration.cancelled", MailKind.REGISTRATION_CANCELLED);
        add(
                "proof.asked",
                MailKind.REGISTRATION_ASKED,
                MailKind.REGISTRATION_ASKED_KNOWN,
                MailKind.REGISTERED_BY_TOOL,
                MailKind.LINK_ME,
                MailKind.LINK_SUBMIT);
        add("report.due", MailKind.REPORT_DUE);
        add("report.overdue", MailKind.REPORT_OVERDUE);
        add("report.reminded", MailKind.REPORT_REMINDED);
        add("report.rescheduled", MailKind.REPORT_EXTENDED);
        add("report.returned", MailKind.REPORT_RETURNED);
        add("report.waived", MailKind.REPORT_WAIVED);
        add("report.published", MailKind.REPORT_PUBLISHED);
    }

    private MailTriggers() {}

    private static void add(String event, MailKind first, MailKind... others) {
        KINDS.put("igf." + event + ".v1", EnumSet.of(first, others));
    }

    /** Returns the types of the events that can cause mails of a kind. */
    static List<String> of(MailKind kind) {
        return KINDS.entrySet().stream()
                .filter(event -> event.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .toList();
    }
}
