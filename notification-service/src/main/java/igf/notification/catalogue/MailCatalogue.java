// Long: it says for all kinds of mails what causes them, each in a few lines.
package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import igf.notification.message.MailContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Defines which mails follow from a public event, and to whom. People without an address get none. */
public final class MailCatalogue {

    private static final Set<String> ORGANIZERS = Set.of("ORGANIZER", "OWNER");

    private static final String[] REPORT_MEMBERS = {"kind", "dueAt", "reason"};

    private static final String SUBMITTED = "igf.proposal.submitted.v1";
    private static final String WITHDRAWN = "igf.proposal.withdrawn.v1";
    private static final String INVITED = "igf.speaker.invited.v1";
    private static final String REMINDED = "igf.speaker.reminded.v1";
    /** Events that can only happen after the call has closed. */
    private static final Set<String> AFTER_CALL_CLOSED = Set.of(
            "igf.proposal.screened.v1",
            "igf.proposal.accepted.v1",
            "igf.proposal.declined.v1",
            "igf.proposal.reserved.v1",
            "igf.proposal.merged.v1");

    private static final Set<String> CHARGED_TO_SUBMITTER = Set.of(
            WITHDRAWN,
            "igf.speaker.replaced.v1",
            "igf.speaker.declined.v1",
            "igf.proposal.roster-below-minimum.v1",
            "igf.proposal.roster-restored.v1");

    private MailCatalogue() {}

    /**
     * Returns the mails that follow from an event: at most one of a kind for each person.
     *
     * @param events other published events that may matter
     */
    public static List<MailContent> mails(PublishedEvent event, PublishedEvents events) {
        return switch (event.type()) {
            case "igf.participant.seated.v1", "igf.participant.unseated.v1" -> SeatMails.of(event, events);
            case "igf.session.scheduled.v1", "igf.session.moved.v1", "igf.session.changed.v1" -> {
                var mails = new ArrayList<>(SessionMails.of(event));
                mails.addAll(SeatMails.of(event, events));
                yield mails;
            }
            case "igf.session.cancelled.v1" -> SessionMails.of(event);
            case "igf.proposal.screening-undone.v1" -> screeningUndoneMails(event, earlierEvents(event, events));
            case "igf.proposal.condition-extended.v1" -> conditionExtendedMails(event, earlierEvents(event, events));
            case INVITED -> isToCancelledSession(event, events) ? List.of() : mailsFromEventAlone(event);
            case REMINDED ->
                isToCancelledSession(event, events) ? List.of() : reminderMails(event, earlierEvents(event, events));
            case "igf.proposal.accepted.v1",
                    "igf.proposal.declined.v1",
                    "igf.proposal.reserved.v1",
                    "igf.proposal.merged.v1",
                    "igf.proposal.merge-ended.v1",
                    "igf.proposal.decision-undone.v1",
                    WITHDRAWN -> {
                var mails = new ArrayList<>(
                        event.type().equals(WITHDRAWN)
                                ? withdrawalMails(event, earlierEvents(event, events))
                                : mailsFromEventAlone(event));
                mails.addAll(GuestMails.mails(event, earlierEvents(event, events)));
                yield chargeToSubmitter(mails, event, events);
            }
            default -> chargeToSubmitter(mailsFromEventAlone(event), event, events);
        };
    }

    /** Returns the mails of a programme event to people who are named in its session. */
    public static List<MailContent> sessionMails(PublishedEvent event) {
        return event.type().startsWith("igf.session.") ? SessionMails.of(event) : List.of();
    }

    private static List<PublishedEvent> earlierEvents(PublishedEvent event, PublishedEvents events) {
        return events.find(event, "proposal", UUID.fromString(event.subject())).stream()
                .takeWhile(earlier -> !earlier.id().equals(event.id()))
                .toList();
    }

    /** Corrects the mail about a screening that was undone. Most screenings cause no mail. */
    private static List<MailContent> screeningUndoneMails(PublishedEvent event, List<PublishedEvent> before) {
        var screened = before.stream()
                .filter(earlier -> earlier.type().equals("igf.proposal.screened.v1"))
                .toList();
        if (screened.isEmpty()) {
            return List.of();
        }
        var data = new EventMembers(event.data());
        var screeningMail = mailsFromEventAlone(screened.getLast()).stream().findFirst();
        return screeningMail.stream()
                .flatMap(mail ->
                        toOrganizers(event, MailKind.SCREENING_UNDONE, "organizers", data.select("reason")).stream()
                                .map(correction -> correction.withCorrectedMessage(MailContent.messageId(
                                        correction.regarding().personId(),
                                        screened.getLast().id(),
                                        mail.template()))))
                .toList();
    }

    private static List<MailContent> conditionExtendedMails(PublishedEvent event, List<PublishedEvent> before) {
        var data = new EventMembers(event.data());
        var values = new LinkedHashMap<>(data.select("condition", "dueAt", "dueBefore", "reason"));
        values.putAll(OpenConditions.after(before).valuesWithout(String.valueOf(data.text("condition"))));
        return toOrganizers(event, MailKind.CONDITION_EXTENDED, "organizers", values);
    }

    /**
     * Returns whether an invitation is to a session without a proposal that is cancelled already. Its cancellation
     * comes directly from the scheduling service, and can overtake an invitation, which the proposal service publishes.
     */
    private static boolean isToCancelledSession(PublishedEvent event, PublishedEvents events) {
        var data = new EventMembers(event.data());
        return data.id("sessionId")
                .filter(session -> data.id("proposalId").filter(session::equals).isPresent())
                .filter(session -> events.find(event, "scheduling", session).stream()
                        .filter(earlier -> earlier.type().equals("igf.session.roster-changed.v1"))
                        .reduce((_, last) -> last)
                        .filter(last -> "true".equals(new EventMembers(last.data()).text("cancelled")))
                        .isPresent())
                .isPresent();
    }

    /** Reminders do not name the organizers, so their invitation does. */
    private static List<MailContent> reminderMails(PublishedEvent event, List<PublishedEvent> before) {
        var data = new EventMembers(event.data());
        var invited = before.reversed().stream()
                .filter(earlier -> earlier.type().equals(INVITED))
                .map(earlier -> new EventMembers(earlier.data()))
                .filter(earlier -> Objects.equals(earlier.text("entryId"), data.text("entryId")))
                .findFirst()
                .orElse(data);
        return toPerson(event, MailKind.INVITATION_REMINDER, CombinedInvitations.values(data, invited));
    }

    /** Offers to submit the proposal again, unless it was screened, was decided on or became a session. */
    private static List<MailContent> withdrawalMails(PublishedEvent event, List<PublishedEvent> before) {
        var data = new EventMembers(event.data());
        var canResubmit = data.text("sessionId") == null
                && before.stream().noneMatch(earlier -> AFTER_CALL_CLOSED.contains(earlier.type()));
        return toOrganizers(
                event,
                MailKind.WITHDRAWN,
                "organizers",
                canResubmit && data.text("title") != null
                        ? Map.of("again", String.valueOf(data.text("title")))
                        : Map.of());
    }

    /**
     * Charges mails about a roster or a withdrawal to the person who submitted the proposal, unless a role vouches for
     * them. Organizers can cause any number of such mails, and the events do not name the person who did.
     */
    private static List<MailContent> chargeToSubmitter(
            List<MailContent> mails, PublishedEvent event, PublishedEvents events) {
        if (mails.isEmpty() || !CHARGED_TO_SUBMITTER.contains(event.type())) {
            return mails;
        }
        var submitted = earlierEvents(event, events).stream()
                .filter(earlier -> earlier.type().equals(SUBMITTED))
                .toList();
        return submitted.isEmpty()
                ? mails
                : mails.stream()
                        .map(mail -> withSender(submitted.getLast(), mail))
                        .toList();
    }

    private static MailContent withSender(PublishedEvent event, MailContent mail) {
        return new EventMembers(event.data())
                .id(MailContent.SENDER)
                .filter(sender -> !sender.equals(mail.regarding().personId()))
                .map(sender -> mail.with(MailContent.SENDER, sender.toString()))
                .orElse(mail);
    }

    private static List<MailContent> mailsFromEventAlone(PublishedEvent event) {
        var data = new EventMembers(event.data());
        return switch (event.type()) {
            case SUBMITTED -> toOrganizers(event, MailKind.RECEIPT, "organizers", Map.of());
            case "igf.proposal.screened.v1" -> screeningMails(event, data);
            case "igf.proposal.roster-below-minimum.v1" ->
                toOrganizers(
                        event,
                        MailKind.ROSTER_BELOW_MINIMUM,
                        "organizers",
                        listValues(data, "breaches", "rule", "detail", "given", "least"));
            case "igf.proposal.roster-restored.v1" ->
                toOrganizers(event, MailKind.ROSTER_RESTORED, "organizers", Map.of());
            case "igf.proposal.accepted.v1" ->
                toOrganizers(
                        event,
                        "ACCEPTED_WITH_CONDITIONS".equals(data.text("outcome"))
                                ? MailKind.ACCEPTED_CONDITIONS
                                : MailKind.ACCEPTED,
                        // Older acceptances have no organizers, only the roster.
                        data.members("organizers").isEmpty() ? "roster" : "organizers",
                        data.select("reason", "conditions", "dueAt"));
            case "igf.proposal.declined.v1" ->
                toOrganizers(event, MailKind.DECLINED, "organizers", data.select("reason", "reasons", "comments"));
            case "igf.proposal.reserved.v1" ->
                toOrganizers(event, MailKind.RESERVED, "organizers", data.select("reason", "rank"));
            case "igf.proposal.merged.v1" -> toOrganizers(event, MailKind.MERGED, "organizers", Map.of());
            case "igf.proposal.decision-undone.v1" ->
                toOrganizers(
                        event,
                        "LAPSED".equals(data.text("cause")) ? MailKind.LAPSED : MailKind.DECISION_UNDONE,
                        "organizers",
                        data.select("reason"));
            case "igf.proposal.merge-proposed.v1" ->
                toOrganizers(
                        event,
                        "GOES_IN".equals(data.text("side")) ? MailKind.MERGE_INTO : MailKind.MERGE_OF,
                        "organizers",
                        data.select("withNumber", "withTitle", "reason", "tokenSealed", "expiresAt"));
            case "igf.proposal.merge-ended.v1" ->
                toOrganizers(
                        event, mergeEndedKind(data.text("outcome")), "organizers", data.select("withTitle", "reason"));
            case "igf.proposal.took-in.v1" ->
                toOrganizers(event, MailKind.TOOK_IN, "organizers", data.select("withNumber", "withTitle"));
            case "igf.proposal.condition-judged.v1" ->
                toOrganizers(
                        event,
                        "true".equals(data.text("met")) ? MailKind.CONDITION_MET : MailKind.CONDITION_NOT_MET,
                        "organizers",
                        data.select("condition", "note", "dueAt"));
            case "igf.proposal.conditions-due.v1" ->
                toOrganizers(event, MailKind.CONDITIONS_DUE, "organizers", data.select("conditions", "dueAt"));
            case "igf.proposal.appealed.v1" ->
                toOrganizers(event, MailKind.APPEAL_RECEIVED, "organizers", data.select("at"));
            case "igf.proposal.appeal-dismissed.v1" ->
                toOrganizers(event, MailKind.APPEAL_DISMISSED, "organizers", data.select("reason"));
            case INVITED -> toPerson(event, MailKind.INVITATION, CombinedInvitations.values(data, data));
            case "igf.speaker.declined.v1" ->
                toOrganizers(event, MailKind.SPEAKER_DECLINED, "organizers", speakerValues(data));
            case "igf.speaker.replaced.v1" ->
                CorrectedAddresses.isCorrection(event)
                        ? List.of()
                        : toPerson(event, MailKind.SPEAKER_REPLACED, data.select("role"));
            case "igf.speaker.overbooked.v1" -> toPerson(event, MailKind.OVERBOOKED, overbookingValues(data));
            case "igf.reviewer.reminded.v1" ->
                toPerson(
                        event,
                        data.text("closesAt") == null ? MailKind.REVIEW_REMINDER : MailKind.REVIEW_REMINDER_UNTIL,
                        data.select("open", "closesAt"));
            // A person registered by a tool gets the mail that asks whether they meant it instead.
            case "igf.participant.registered.v1" ->
                "false".equals(data.text("proven"))
                        ? List.of()
                        : toPerson(event, MailKind.REGISTRATION, data.select("registrationId", "attendance"));
            case "igf.proof.asked.v1" -> proofMails(event, data);
            case "igf.report.due.v1" -> reportDueMails(event, data);
            case "igf.report.published.v1" ->
                toAll(event, MailKind.REPORT_PUBLISHED.template(), data.select(REPORT_MEMBERS), "rapporteurs");
            case "igf.report.overdue.v1" -> toWriters(event, MailKind.REPORT_OVERDUE, data);
            case "igf.report.reminded.v1" -> toWriters(event, MailKind.REPORT_REMINDED, data);
            case "igf.report.returned.v1" -> toWriters(event, MailKind.REPORT_RETURNED, data);
            case "igf.report.waived.v1" -> toWriters(event, MailKind.REPORT_WAIVED, data);
            // If a session moved, the programme's mail informs its people.
            case "igf.report.rescheduled.v1" ->
                data.text("dueAt") == null ? List.of() : toWriters(event, MailKind.REPORT_EXTENDED, data);
            case "igf.session.swap-asked.v1", "igf.session.swap-changed.v1" ->
                toOrganizers(event, SwapMails.kind(data), "people", SwapMails.values(data));
            case "igf.registration.cancelled.v1" ->
                toPerson(event, MailKind.REGISTRATION_CANCELLED, data.select("registrationId", "attendance"));
            default -> List.of();
        };
    }

    /**
     * Returns the mail with a link. It goes to an address that nobody has proven, so it must not name the person who
     * requested it.
     */
    private static List<MailContent> proofMails(PublishedEvent event, EventMembers data) {
        var isKnownAddress = "true".equals(data.text("known"));
        var kind = switch (String.valueOf(data.text("purpose"))) {
            case "REGISTRATION" -> isKnownAddress ? MailKind.REGISTRATION_ASKED_KNOWN : MailKind.REGISTRATION_ASKED;
            case "NOT_ME" -> MailKind.REGISTERED_BY_TOOL;
            case "SUBMIT" -> MailKind.LINK_SUBMIT;
            default -> MailKind.LINK_ME;
        };
        // No person exists yet: the mail is for the holder of the key of the address, and becomes unreadable when that
        // key is destroyed.
        var holder = data.personalValue("emailSealed").orElseThrow().holder();
        return List.of(createContent(
                event, kind.template(), holder, data, data.select("tokenSealed", "expiresAt", "registrationId")));
    }

    private static List<MailContent> screeningMails(PublishedEvent event, EventMembers data) {
        if ("OUT".equals(data.text("outcome"))) {
            var values = new LinkedHashMap<>(listValues(data, "failed", "name", "evidence"));
            values.putAll(data.select("note"));
            return toOrganizers(event, MailKind.SCREENED_OUT, "organizers", values);
        }
        // Organizers get a mail about passing the screening only if the opposite was announced before.
        return data.text("overruledBecause") == null
                ? List.of()
                : toOrganizers(event, MailKind.SCREENED_IN_AFTER_ALL, "organizers", data.select("overruledBecause"));
    }

    /** Stores the name under a key other than that of the recipient's name. */
    private static Map<String, Object> speakerValues(EventMembers data) {
        var values = new LinkedHashMap<>(data.select("role"));
        data.personalValue("nameSealed").ifPresent(name -> values.put("speakerSealed", name.toString()));
        return values;
    }

    private static Map<String, Object> overbookingValues(EventMembers data) {
        var values = new LinkedHashMap<>(listValues(data, "sessions", "number", "title", "role"));
        values.putAll(data.select("limit", "tokenSealed", "expiresAt"));
        return values;
    }

    /** Returns a list of items. The mail's texts have a sentence for each item. */
    private static Map<String, Object> listValues(EventMembers data, String list, String... members) {
        return Map.of(
                list,
                data.members(list).stream().map(item -> item.select(members)).toList());
    }

    private static MailKind mergeEndedKind(@Nullable String outcome) {
        return switch (String.valueOf(outcome)) {
            case "REFUSED" -> MailKind.MERGE_REFUSED;
            case "EXPIRED" -> MailKind.MERGE_EXPIRED;
            case "UNDONE" -> MailKind.MERGE_UNDONE;
            default -> MailKind.MERGE_OFF;
        };
    }

    private static List<MailContent> toOrganizers(
            PublishedEvent event, MailKind kind, String list, Map<String, Object> values) {
        return toPeople(event, kind.template(), person -> ORGANIZERS.contains(person.text("role")), values, list);
    }

    /** Asks the writers for a report, and informs the organizers that they can file it once it is overdue. */
    private static List<MailContent> reportDueMails(PublishedEvent event, EventMembers data) {
        var mails = new ArrayList<>(
                toAll(event, MailKind.REPORT_DUE.template(), data.select(REPORT_MEMBERS), "rapporteurs"));
        var writers = mails.stream().map(mail -> mail.regarding().personId()).collect(Collectors.toSet());
        toAll(
                        event,
                        CombinedInvitations.organizerTemplate(MailKind.REPORT_DUE),
                        data.select(REPORT_MEMBERS),
                        "organizers")
                .stream()
                .filter(mail -> !writers.contains(mail.regarding().personId()))
                .forEach(mails::add);
        return mails;
    }

    /** Sends to everybody who may file a missing report. */
    private static List<MailContent> toWriters(PublishedEvent event, MailKind kind, EventMembers data) {
        return toAll(event, kind.template(), data.select(REPORT_MEMBERS), "rapporteurs", "organizers");
    }

    private static List<MailContent> toAll(
            PublishedEvent event, String template, Map<String, Object> values, String... lists) {
        return toPeople(event, template, person -> !"DECLINED".equals(person.text("state")), values, lists);
    }

    private static List<MailContent> toPeople(
            PublishedEvent event,
            String template,
            Predicate<EventMembers> isRecipient,
            Map<String, Object> values,
            String... lists) {
        var mails = new ArrayList<MailContent>();
        var recipients = new HashSet<UUID>();
        for (var list : lists) {
            for (var person : new EventMembers(event.data()).members(list)) {
                if (isRecipient.test(person)
                        && person.personalValue("emailSealed").isPresent()) {
                    person.id("personId")
                            .filter(recipients::add)
                            .ifPresent(id -> mails.add(createContent(event, template, id, person, values)));
                }
            }
        }
        return mails;
    }

    private static List<MailContent> toPerson(PublishedEvent event, MailKind kind, Map<String, Object> values) {
        var data = new EventMembers(event.data());
        return data.personalValue("emailSealed").isEmpty()
                ? List.of()
                : data.id("personId").stream()
                        .map(id -> createContent(event, kind.template(), id, data, values))
                        .toList();
    }

    static MailContent createContent(
            PublishedEvent event, String template, UUID person, EventMembers recipient, Map<String, Object> values) {
        var data = new EventMembers(event.data());
        var all = new LinkedHashMap<>(data.select("number", "title"));
        all.putAll(values);
        return withSender(
                event,
                new MailContent(
                        template,
                        new MailContext(
                                Objects.requireNonNullElse(event.edition(), ""),
                                event.type(),
                                event.id(),
                                UUID.fromString(event.subject()),
                                data.id("proposalId").orElse(null),
                                data.id("sessionId").orElse(null),
                                data.id("registrationId").orElse(null),
                                person),
                        recipient.text("language"),
                        recipient.personalValue("emailSealed").orElseThrow(),
                        recipient.personalValue("nameSealed").orElse(null),
                        all));
    }
}
