package igf.notification.catalogue;

import static igf.notification.catalogue.Invalidations.DISPLACED;
import static igf.notification.catalogue.Invalidations.INVITATION_CHANGED;
import static igf.notification.catalogue.Invalidations.MERGER_ANSWERED;
import static igf.notification.catalogue.Invalidations.NEVER;
import static igf.notification.catalogue.Invalidations.NEW_DECISION;
import static igf.notification.catalogue.Invalidations.NEW_MERGER;
import static igf.notification.catalogue.Invalidations.NEW_PLACEMENT;
import static igf.notification.catalogue.Invalidations.NEW_SCREENING;
import static igf.notification.catalogue.Invalidations.NEW_SEAT;
import static igf.notification.catalogue.Invalidations.OTHER_SEAT;
import static igf.notification.catalogue.Invalidations.PERSON_NAMED;
import static igf.notification.catalogue.Invalidations.PLACEMENT_CHANGED;
import static igf.notification.catalogue.Invalidations.PROPOSAL_ENDED;
import static igf.notification.catalogue.Invalidations.REPORT_CHANGED;
import static igf.notification.catalogue.Invalidations.REVIEWS_CHANGED;
import static igf.notification.catalogue.Invalidations.SAME_CONDITION;
import static igf.notification.catalogue.Invalidations.SAME_ENTRY;
import static igf.notification.catalogue.Invalidations.SAME_MERGER;
import static igf.notification.catalogue.Invalidations.SAME_PERSON;
import static igf.notification.catalogue.Invalidations.SAME_PERSON_AND_EDITION;
import static igf.notification.catalogue.Invalidations.SAME_PERSON_AND_ROLE;
import static igf.notification.catalogue.Invalidations.SAME_REPORT;
import static igf.notification.catalogue.Invalidations.SEAT_OR_PLACEMENT_CHANGED;
import static igf.notification.catalogue.Invalidations.THIS_REPORT;
import static igf.notification.catalogue.Invalidations.TIME_CHANGED;
import static igf.notification.catalogue.Invalidations.concat;
import static igf.notification.catalogue.Invalidations.events;

import igf.notification.catalogue.Invalidations.InvalidatingEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the kinds of mails, each with the later events that make its mails untrue. Such events withdraw mails that have
 * not been sent yet. {@code mails.properties} has the words of each kind under its template.
 */
public enum MailKind {
    RECEIPT(events("proposal.withdrawn")),
    WITHDRAWN(events("proposal.submitted")),
    INVITATION(INVITATION_CHANGED),
    INVITATION_REMINDER(INVITATION_CHANGED),
    SPEAKER_DECLINED(
            concat(events(SAME_ENTRY, "speaker.invited", "speaker.confirmed", "speaker.replaced"), PROPOSAL_ENDED)),
    SPEAKER_REPLACED(events(SAME_PERSON_AND_ROLE, "speaker.invited")),
    ROSTER_BELOW_MINIMUM(concat(events("proposal.roster-below-minimum", "proposal.roster-restored"), PROPOSAL_ENDED)),
    ROSTER_RESTORED(concat(events("proposal.roster-below-minimum"), PROPOSAL_ENDED)),
    OVERBOOKED(events(
            SAME_PERSON_AND_EDITION, "speaker.overbooked", "speaker.settled", "speaker.declined", "speaker.replaced")),
    SCREENED_OUT(NEW_SCREENING),
    SCREENED_IN_AFTER_ALL(NEW_SCREENING),
    SCREENING_UNDONE(NEW_SCREENING),
    ACCEPTED(NEW_DECISION),
    // The mail about an extension lists all open conditions.
    ACCEPTED_CONDITIONS(concat(events("proposal.condition-extended"), NEW_DECISION)),
    DECLINED(NEW_DECISION),
    RESERVED(NEW_DECISION),
    DECISION_UNDONE(NEW_DECISION),
    LAPSED(NEW_DECISION),
    MERGED(events(SAME_MERGER, "proposal.merge-ended")),
    TOOK_IN(concat(events(SAME_MERGER, "proposal.merge-ended"), PROPOSAL_ENDED)),
    MERGE_INTO(MERGER_ANSWERED),
    MERGE_OF(MERGER_ANSWERED),
    MERGE_REFUSED(NEW_MERGER),
    MERGE_EXPIRED(NEW_MERGER),
    MERGE_OFF(NEW_MERGER),
    MERGE_UNDONE(NEW_MERGER),
    CONDITION_MET(concat(
            events(SAME_CONDITION, "proposal.condition-judged"),
            events("proposal.declined", "proposal.reserved", "proposal.decision-undone"),
            PROPOSAL_ENDED)),
    CONDITION_NOT_MET(
            concat(events(SAME_CONDITION, "proposal.condition-judged", "proposal.condition-extended"), NEW_DECISION)),
    CONDITIONS_DUE(concat(
            events("proposal.condition-judged", "proposal.conditions-due", "proposal.condition-extended"),
            NEW_DECISION)),
    CONDITION_EXTENDED(concat(
            events("proposal.condition-extended"), events(SAME_CONDITION, "proposal.condition-judged"), NEW_DECISION)),
    APPEAL_RECEIVED(concat(events("proposal.appeal-dismissed"), NEW_DECISION)),
    APPEAL_DISMISSED(NEW_DECISION),
    REVIEW_REMINDER(REVIEWS_CHANGED),
    REVIEW_REMINDER_UNTIL(REVIEWS_CHANGED),
    SCHEDULED(PLACEMENT_CHANGED),
    MOVED(PLACEMENT_CHANGED),
    SESSION_CHANGED(PLACEMENT_CHANGED),
    CANCELLED(events("session.scheduled")),
    SESSION_LEFT(events(PERSON_NAMED, "session.scheduled", "session.moved", "session.changed")),
    SEAT_CONFIRMED(SEAT_OR_PLACEMENT_CHANGED),
    SEAT_PROMOTED(SEAT_OR_PLACEMENT_CHANGED),
    SEAT_WAITING(SEAT_OR_PLACEMENT_CHANGED),
    SEAT_DISPLACED(OTHER_SEAT),
    SEAT_DISPLACED_NAMED(OTHER_SEAT),
    SEATS_OVERLAP(concat(OTHER_SEAT, events(TIME_CHANGED, "session.moved"))),
    SEAT_CHANGED(concat(
            events(SAME_PERSON, "participant.unseated"), events(DISPLACED, "participant.seated"), NEW_PLACEMENT)),
    SEAT_GIVEN_BACK(NEW_SEAT),
    SEAT_GIVEN_BACK_NAMED(NEW_SEAT),
    WAITING_GIVEN_BACK(NEW_SEAT),
    SEAT_ENDED(NEW_SEAT),
    SEAT_CANCELLED(events("session.scheduled")),
    REGISTRATION(events("registration.cancelled")),
    REGISTRATION_CANCELLED(events("participant.registered")),
    // The link's page shows the current state.
    REGISTRATION_ASKED(NEVER),
    REGISTRATION_ASKED_KNOWN(NEVER),
    REGISTERED_BY_TOOL(NEVER),
    LINK_ME(NEVER),
    LINK_SUBMIT(NEVER),
    REPORT_DUE(concat(REPORT_CHANGED, events(SAME_REPORT, "report.overdue"))),
    REPORT_OVERDUE(REPORT_CHANGED),
    REPORT_REMINDED(concat(REPORT_CHANGED, events(SAME_REPORT, "report.reminded"))),
    REPORT_EXTENDED(concat(events(THIS_REPORT, "report.filed", "report.rescheduled"), events("report.waived"))),
    REPORT_RETURNED(concat(events(THIS_REPORT, "report.filed"), events("report.waived", "report.returned"))),
    REPORT_WAIVED(events("report.filed", "report.rescheduled")),
    // A published report stays public.
    REPORT_PUBLISHED(NEVER);

    private static final Map<String, MailKind> BY_TEMPLATE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(MailKind::template, Function.identity()));

    private final String template = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final List<InvalidatingEvent> invalidatedBy;

    MailKind(List<InvalidatingEvent> invalidatedBy) {
        this.invalidatedBy = invalidatedBy;
    }

    /** Returns the kind's name, such as {@code screened-out}. It is also the template of its mails. */
    public String template() {
        return template;
    }

    public static Set<String> names() {
        return BY_TEMPLATE.keySet();
    }

    /** Returns the kind with a name; empty for templates of combined mails and of groups of readers. */
    public static Optional<MailKind> find(String template) {
        return Optional.ofNullable(BY_TEMPLATE.get(template));
    }

    List<InvalidatingEvent> invalidatedBy() {
        return invalidatedBy;
    }
}
