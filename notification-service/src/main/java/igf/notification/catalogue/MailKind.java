package igf.notification.catalogue;

import static igf.api.message.MailGroup.ACCESS;
import static igf.api.message.MailGroup.CALL;
import static igf.api.message.MailGroup.EVENT;
import static igf.api.message.MailGroup.PROGRAMME;
import static igf.api.message.MailGroup.REPORTS;
import static igf.api.message.MailGroup.SELECTION;
import static igf.api.message.MailReader.ADDRESS;
import static igf.api.message.MailReader.NAMED;
import static igf.api.message.MailReader.ORGANIZERS;
import static igf.api.message.MailReader.ORGANIZERS_AND_INVITED;
import static igf.api.message.MailReader.PARTICIPANT;
import static igf.api.message.MailReader.RAPPORTEURS;
import static igf.api.message.MailReader.REVIEWER;
import static igf.api.message.MailReader.SESSION;
import static igf.api.message.MailReader.WRITERS;
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
import static igf.notification.catalogue.Invalidations.SWAP_CHANGED;
import static igf.notification.catalogue.Invalidations.THIS_REPORT;
import static igf.notification.catalogue.Invalidations.TIME_CHANGED;
import static igf.notification.catalogue.Invalidations.concat;
import static igf.notification.catalogue.Invalidations.events;

import igf.api.message.MailGroup;
import igf.api.message.MailReader;
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
 * Lists the kinds of mails by group, each with its readers and the later events that make its mails untrue. Such events
 * withdraw mails that have not been sent yet. {@code mails.properties} has the words of each kind under its template.
 */
public enum MailKind {
    RECEIPT(CALL, ORGANIZERS, events("proposal.withdrawn")),
    WITHDRAWN(CALL, ORGANIZERS_AND_INVITED, events("proposal.submitted")),
    INVITATION(CALL, NAMED, INVITATION_CHANGED),
    INVITATION_REMINDER(CALL, NAMED, INVITATION_CHANGED),
    SPEAKER_DECLINED(
            CALL,
            ORGANIZERS,
            concat(events(SAME_ENTRY, "speaker.invited", "speaker.confirmed", "speaker.replaced"), PROPOSAL_ENDED)),
    SPEAKER_REPLACED(CALL, NAMED, events(SAME_PERSON_AND_ROLE, "speaker.invited")),
    ROSTER_BELOW_MINIMUM(
            CALL,
            ORGANIZERS,
            concat(events("proposal.roster-below-minimum", "proposal.roster-restored"), PROPOSAL_ENDED)),
    ROSTER_RESTORED(CALL, ORGANIZERS, concat(events("proposal.roster-below-minimum"), PROPOSAL_ENDED)),
    OVERBOOKED(
            SELECTION,
            NAMED,
            events(
                    SAME_PERSON_AND_EDITION,
                    "speaker.overbooked",
                    "speaker.settled",
                    "speaker.declined",
                    "speaker.replaced")),
    SCREENED_OUT(SELECTION, ORGANIZERS, NEW_SCREENING),
    SCREENED_IN_AFTER_ALL(SELECTION, ORGANIZERS, NEW_SCREENING),
    SCREENING_UNDONE(SELECTION, ORGANIZERS, NEW_SCREENING),
    ACCEPTED(SELECTION, ORGANIZERS_AND_INVITED, NEW_DECISION),
    // The mail about an extension lists all open conditions.
    ACCEPTED_CONDITIONS(SELECTION, ORGANIZERS, concat(events("proposal.condition-extended"), NEW_DECISION)),
    DECLINED(SELECTION, ORGANIZERS_AND_INVITED, NEW_DECISION),
    RESERVED(SELECTION, ORGANIZERS_AND_INVITED, NEW_DECISION),
    DECISION_UNDONE(SELECTION, ORGANIZERS_AND_INVITED, NEW_DECISION),
    LAPSED(SELECTION, ORGANIZERS_AND_INVITED, NEW_DECISION),
    MERGED(SELECTION, ORGANIZERS_AND_INVITED, events(SAME_MERGER, "proposal.merge-ended")),
    TOOK_IN(SELECTION, ORGANIZERS, concat(events(SAME_MERGER, "proposal.merge-ended"), PROPOSAL_ENDED)),
    MERGE_INTO(SELECTION, ORGANIZERS, MERGER_ANSWERED),
    MERGE_OF(SELECTION, ORGANIZERS, MERGER_ANSWERED),
    MERGE_REFUSED(SELECTION, ORGANIZERS, NEW_MERGER),
    MERGE_EXPIRED(SELECTION, ORGANIZERS, NEW_MERGER),
    MERGE_OFF(SELECTION, ORGANIZERS, NEW_MERGER),
    MERGE_UNDONE(SELECTION, ORGANIZERS_AND_INVITED, NEW_MERGER),
    CONDITION_MET(
            SELECTION,
            ORGANIZERS,
            concat(
                    events(SAME_CONDITION, "proposal.condition-judged"),
                    events("proposal.declined", "proposal.reserved", "proposal.decision-undone"),
                    PROPOSAL_ENDED)),
    CONDITION_NOT_MET(
            SELECTION,
            ORGANIZERS,
            concat(events(SAME_CONDITION, "proposal.condition-judged", "proposal.condition-extended"), NEW_DECISION)),
    CONDITIONS_DUE(
            SELECTION,
            ORGANIZERS,
            concat(
                    events("proposal.condition-judged", "proposal.conditions-due", "proposal.condition-extended"),
                    NEW_DECISION)),
    CONDITION_EXTENDED(
            SELECTION,
            ORGANIZERS,
            concat(
                    events("proposal.condition-extended"),
                    events(SAME_CONDITION, "proposal.condition-judged"),
                    NEW_DECISION)),
    APPEAL_RECEIVED(SELECTION, ORGANIZERS, concat(events("proposal.appeal-dismissed"), NEW_DECISION)),
    APPEAL_DISMISSED(SELECTION, ORGANIZERS, NEW_DECISION),
    REVIEW_REMINDER(SELECTION, REVIEWER, REVIEWS_CHANGED),
    REVIEW_REMINDER_UNTIL(SELECTION, REVIEWER, REVIEWS_CHANGED),
    SCHEDULED(PROGRAMME, SESSION, PLACEMENT_CHANGED),
    MOVED(PROGRAMME, SESSION, PLACEMENT_CHANGED),
    SESSION_CHANGED(PROGRAMME, SESSION, PLACEMENT_CHANGED),
    CANCELLED(PROGRAMME, SESSION, events("session.scheduled")),
    SESSION_LEFT(PROGRAMME, NAMED, events(PERSON_NAMED, "session.scheduled", "session.moved", "session.changed")),
    SWAP_ASKED(PROGRAMME, ORGANIZERS, SWAP_CHANGED),
    SWAP_AGREED(PROGRAMME, ORGANIZERS, SWAP_CHANGED),
    // The end of a request stays true.
    SWAP_REFUSED(PROGRAMME, ORGANIZERS, NEVER),
    SWAP_WITHDRAWN(PROGRAMME, ORGANIZERS, NEVER),
    SWAP_DONE(PROGRAMME, ORGANIZERS, NEVER),
    SWAP_IMPOSSIBLE(PROGRAMME, ORGANIZERS, NEVER),
    SEAT_CONFIRMED(EVENT, PARTICIPANT, SEAT_OR_PLACEMENT_CHANGED),
    SEAT_PROMOTED(EVENT, PARTICIPANT, SEAT_OR_PLACEMENT_CHANGED),
    SEAT_WAITING(EVENT, PARTICIPANT, SEAT_OR_PLACEMENT_CHANGED),
    SEAT_DISPLACED(EVENT, PARTICIPANT, OTHER_SEAT),
    SEAT_DISPLACED_NAMED(EVENT, PARTICIPANT, OTHER_SEAT),
    SEATS_OVERLAP(EVENT, PARTICIPANT, concat(OTHER_SEAT, events(TIME_CHANGED, "session.moved"))),
    SEAT_CHANGED(
            EVENT,
            PARTICIPANT,
            concat(
                    events(SAME_PERSON, "participant.unseated"),
                    events(DISPLACED, "participant.seated"),
                    NEW_PLACEMENT)),
    SEAT_GIVEN_BACK(EVENT, PARTICIPANT, NEW_SEAT),
    SEAT_GIVEN_BACK_NAMED(EVENT, PARTICIPANT, NEW_SEAT),
    WAITING_GIVEN_BACK(EVENT, PARTICIPANT, NEW_SEAT),
    SEAT_ENDED(EVENT, PARTICIPANT, NEW_SEAT),
    SEAT_CANCELLED(EVENT, PARTICIPANT, events("session.scheduled")),
    REGISTRATION(EVENT, PARTICIPANT, events("registration.cancelled")),
    REGISTRATION_CANCELLED(EVENT, PARTICIPANT, events("participant.registered")),
    // The link's page shows the current state.
    REGISTRATION_ASKED(EVENT, ADDRESS, NEVER),
    REGISTRATION_ASKED_KNOWN(EVENT, ADDRESS, NEVER),
    REGISTERED_BY_TOOL(EVENT, ADDRESS, NEVER),
    REPORT_DUE(REPORTS, WRITERS, concat(REPORT_CHANGED, events(SAME_REPORT, "report.overdue"))),
    REPORT_OVERDUE(REPORTS, WRITERS, REPORT_CHANGED),
    REPORT_REMINDED(REPORTS, WRITERS, concat(REPORT_CHANGED, events(SAME_REPORT, "report.reminded"))),
    REPORT_EXTENDED(
            REPORTS,
            WRITERS,
            concat(events(THIS_REPORT, "report.filed", "report.rescheduled"), events("report.waived"))),
    REPORT_RETURNED(
            REPORTS, WRITERS, concat(events(THIS_REPORT, "report.filed"), events("report.waived", "report.returned"))),
    REPORT_WAIVED(REPORTS, WRITERS, events("report.filed", "report.rescheduled")),
    // A published report stays public.
    REPORT_PUBLISHED(REPORTS, RAPPORTEURS, NEVER),
    LINK_ME(ACCESS, ADDRESS, NEVER),
    LINK_SUBMIT(ACCESS, ADDRESS, NEVER);

    /**
     * The kinds that can be switched off. Their readers can do without them, no calendar entry depends on them, and
     * they do not follow from an action whose page says how many mails it sends.
     */
    private static final Set<MailKind> OPTIONAL = Set.of(
            INVITATION_REMINDER,
            SPEAKER_DECLINED,
            ROSTER_BELOW_MINIMUM,
            ROSTER_RESTORED,
            CONDITIONS_DUE,
            APPEAL_RECEIVED,
            REPORT_DUE,
            REPORT_OVERDUE);

    private static final Map<String, MailKind> BY_TEMPLATE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(MailKind::template, Function.identity()));

    private final String template = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final MailGroup group;
    private final MailReader reader;
    private final List<InvalidatingEvent> invalidatedBy;

    MailKind(MailGroup group, MailReader reader, List<InvalidatingEvent> invalidatedBy) {
        this.group = group;
        this.reader = reader;
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

    public MailGroup group() {
        return group;
    }

    public MailReader reader() {
        return reader;
    }

    /** Returns whether an edition cannot switch the kind off. */
    public boolean isCompulsory() {
        return !OPTIONAL.contains(this);
    }

    List<InvalidatingEvent> invalidatedBy() {
        return invalidatedBy;
    }
}
