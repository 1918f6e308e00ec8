// Long: the list of all mails, a few lines a kind.
package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
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
public final class Catalogue {

    private static final Set<String> ORGANIZERS = Set.of("ORGANIZER", "OWNER");

    private static final String[] ABOUT_REPORTS = {"kind", "dueAt", "reason"};

    private static final String SUBMITTED = "igf.proposal.submitted.v1";
    private static final String WITHDRAWN = "igf.proposal.withdrawn.v1";
    /** Events that can only happen after the call has closed. */
    private static final Set<String> AFTER_THE_CALL = Set.of(
            "igf.proposal.screened.v1",
            "igf.proposal.accepted.v1",
            "igf.proposal.declined.v1",
            "igf.proposal.reserved.v1",
            "igf.proposal.merged.v1");

    private static final Set<String> OF_ORGANIZERS = Set.of(
            WITHDRAWN,
            "igf.speaker.replaced.v1",
            "igf.speaker.declined.v1",
            "igf.proposal.roster-below-minimum.v1",
            "igf.proposal.roster-restored.v1");

    private Catalogue() {}

    /**
     * Returns the mails that follow from an event: at most one of a kind for each person.
     *
     * @param facts other published events that may matter
     */
    public static List<Content> mails(PublicFact fact, PublishedFacts facts) {
        return switch (fact.type()) {
            case "igf.participant.seated.v1", "igf.participant.unseated.v1" -> SeatMails.of(fact, facts);
            case "igf.session.scheduled.v1", "igf.session.moved.v1", "igf.session.changed.v1" -> {
                var mails = new ArrayList<>(SessionMails.of(fact));
                mails.addAll(SeatMails.of(fact, facts));
                yield mails;
            }
            case "igf.session.cancelled.v1" -> SessionMails.of(fact);
            case "igf.proposal.screening-undone.v1" -> screeningUndone(fact, before(fact, facts));
            case "igf.proposal.condition-extended.v1" -> conditionExtended(fact, before(fact, facts));
            case "igf.proposal.accepted.v1",
                    "igf.proposal.declined.v1",
                    "igf.proposal.reserved.v1",
                    "igf.proposal.merged.v1",
                    "igf.proposal.merge-ended.v1",
                    "igf.proposal.decision-undone.v1",
                    WITHDRAWN -> {
                var mails = new ArrayList<>(
                        fact.type().equals(WITHDRAWN) ? withdrawn(fact, before(fact, facts)) : byItself(fact));
                mails.addAll(Guests.mails(fact, before(fact, facts)));
                yield ofSubmitter(mails, fact, facts);
            }
            default -> ofSubmitter(byItself(fact), fact, facts);
        };
    }

    /** Returns the mails of a programme event to people who are named in its session. */
    public static List<Content> ofSession(PublicFact fact) {
        return fact.type().startsWith("igf.session.") ? SessionMails.of(fact) : List.of();
    }

    private static List<PublicFact> before(PublicFact fact, PublishedFacts facts) {
        return facts.of(fact, "proposal", UUID.fromString(fact.subject())).stream()
                .takeWhile(earlier -> !earlier.id().equals(fact.id()))
                .toList();
    }

    /** Corrects the mail about a screening that was undone; most screenings caused no mail. */
    private static List<Content> screeningUndone(PublicFact fact, List<PublicFact> before) {
        var screened = before.stream()
                .filter(earlier -> earlier.type().equals("igf.proposal.screened.v1"))
                .toList();
        if (screened.isEmpty()) {
            return List.of();
        }
        var data = new EventMembers(fact.data());
        var told = byItself(screened.getLast()).stream().findFirst();
        return told.stream()
                .flatMap(mail -> toOrganizers(fact, "screening-undone", "organizers", data.only("reason")).stream()
                        .map(each -> each.correcting(Content.messageId(
                                each.regarding().personId(), screened.getLast().id(), mail.template()))))
                .toList();
    }

    private static List<Content> conditionExtended(PublicFact fact, List<PublicFact> before) {
        var data = new EventMembers(fact.data());
        var values = new LinkedHashMap<>(data.only("condition", "dueAt", "dueBefore", "reason"));
        values.putAll(OpenConditions.after(before).beside(String.valueOf(data.text("condition"))));
        return toOrganizers(fact, "condition-extended", "organizers", values);
    }

    /** Offers to submit the proposal again, unless it was screened or decided on, or is a session. */
    private static List<Content> withdrawn(PublicFact fact, List<PublicFact> before) {
        var data = new EventMembers(fact.data());
        var again = data.text("sessionId") == null
                && before.stream().noneMatch(earlier -> AFTER_THE_CALL.contains(earlier.type()));
        return toOrganizers(
                fact,
                "withdrawn",
                "organizers",
                again && data.text("title") != null ? Map.of("again", String.valueOf(data.text("title"))) : Map.of());
    }

    /**
     * Charges mails about a roster or a withdrawal to the person who submitted the proposal, unless a role vouches for
     * them. Organizers can cause any number of such mails, and the events do not say who did.
     */
    private static List<Content> ofSubmitter(List<Content> mails, PublicFact fact, PublishedFacts facts) {
        if (mails.isEmpty() || !OF_ORGANIZERS.contains(fact.type())) {
            return mails;
        }
        var submitted = before(fact, facts).stream()
                .filter(earlier -> earlier.type().equals(SUBMITTED))
                .toList();
        return submitted.isEmpty()
                ? mails
                : mails.stream().map(mail -> sentBy(submitted.getLast(), mail)).toList();
    }

    private static Content sentBy(PublicFact fact, Content mail) {
        return new EventMembers(fact.data())
                .id(Content.SENDER)
                .filter(sender -> !sender.equals(mail.regarding().personId()))
                .map(sender -> mail.with(Content.SENDER, sender.toString()))
                .orElse(mail);
    }

    private static List<Content> byItself(PublicFact fact) {
        var data = new EventMembers(fact.data());
        return switch (fact.type()) {
            case SUBMITTED -> toOrganizers(fact, "receipt", "organizers", Map.of());
            case "igf.proposal.screened.v1" -> screened(fact, data);
            case "igf.proposal.roster-below-minimum.v1" ->
                toOrganizers(fact, "roster-below-minimum", "organizers", things(data, "breaches", "detail"));
            case "igf.proposal.roster-restored.v1" -> toOrganizers(fact, "roster-restored", "organizers", Map.of());
            case "igf.proposal.accepted.v1" ->
                toOrganizers(
                        fact,
                        "ACCEPTED_WITH_CONDITIONS".equals(data.text("outcome")) ? "accepted-conditions" : "accepted",
                        // Older acceptances have no organizers, only the roster.
                        data.members("organizers").isEmpty() ? "roster" : "organizers",
                        data.only("reason", "conditions", "dueAt"));
            case "igf.proposal.declined.v1" ->
                toOrganizers(fact, "declined", "organizers", data.only("reason", "reasons", "comments"));
            case "igf.proposal.reserved.v1" ->
                toOrganizers(fact, "reserved", "organizers", data.only("reason", "rank"));
            case "igf.proposal.merged.v1" -> toOrganizers(fact, "merged", "organizers", Map.of());
            case "igf.proposal.decision-undone.v1" ->
                toOrganizers(
                        fact,
                        "LAPSED".equals(data.text("cause")) ? "lapsed" : "decision-undone",
                        "organizers",
                        data.only("reason"));
            case "igf.proposal.merge-proposed.v1" ->
                toOrganizers(
                        fact,
                        "GOES_IN".equals(data.text("side")) ? "merge-into" : "merge-of",
                        "organizers",
                        data.only("withNumber", "withTitle", "reason", "tokenSealed", "expiresAt"));
            case "igf.proposal.merge-ended.v1" ->
                toOrganizers(fact, ended(data.text("outcome")), "organizers", data.only("withTitle", "reason"));
            case "igf.proposal.took-in.v1" ->
                toOrganizers(fact, "took-in", "organizers", data.only("withNumber", "withTitle"));
            case "igf.proposal.condition-judged.v1" ->
                toOrganizers(
                        fact,
                        "true".equals(data.text("met")) ? "condition-met" : "condition-not-met",
                        "organizers",
                        data.only("condition", "note", "dueAt"));
            case "igf.proposal.conditions-due.v1" ->
                toOrganizers(fact, "conditions-due", "organizers", data.only("conditions", "dueAt"));
            case "igf.proposal.appealed.v1" -> toOrganizers(fact, "appeal-received", "organizers", data.only("at"));
            case "igf.proposal.appeal-dismissed.v1" ->
                toOrganizers(fact, "appeal-dismissed", "organizers", data.only("reason"));
            case "igf.speaker.invited.v1" -> one(fact, "invitation", data.only("role", "tokenSealed", "expiresAt"));
            case "igf.speaker.reminded.v1" ->
                one(fact, "invitation-reminder", data.only("role", "tokenSealed", "expiresAt"));
            case "igf.speaker.declined.v1" -> toOrganizers(fact, "speaker-declined", "organizers", speaker(data));
            case "igf.speaker.replaced.v1" ->
                CorrectedAddresses.isCorrection(fact) ? List.of() : one(fact, "speaker-replaced", data.only("role"));
            case "igf.speaker.overbooked.v1" -> one(fact, "overbooked", overbooked(data));
            case "igf.reviewer.reminded.v1" ->
                one(
                        fact,
                        data.text("closesAt") == null ? "review-reminder" : "review-reminder-until",
                        data.only("open", "closesAt"));
            // A person registered by a tool gets the mail that asks whether they meant it instead.
            case "igf.participant.registered.v1" ->
                "false".equals(data.text("proven"))
                        ? List.of()
                        : one(fact, "registration", data.only("registrationId", "attendance"));
            case "igf.proof.asked.v1" -> proof(fact, data);
            case "igf.report.due.v1" -> reportDue(fact, data);
            case "igf.report.published.v1" -> toAll(fact, "report-published", data.only(ABOUT_REPORTS), "rapporteurs");
            case "igf.report.overdue.v1" -> toWriters(fact, "report-overdue", data);
            case "igf.report.reminded.v1" -> toWriters(fact, "report-reminded", data);
            case "igf.report.returned.v1" -> toWriters(fact, "report-returned", data);
            case "igf.report.waived.v1" -> toWriters(fact, "report-waived", data);
            // The programme's mail informs people of a session that was moved.
            case "igf.report.rescheduled.v1" ->
                data.text("dueAt") == null ? List.of() : toWriters(fact, "report-extended", data);
            case "igf.registration.cancelled.v1" ->
                one(fact, "registration-cancelled", data.only("registrationId", "attendance"));
            default -> List.of();
        };
    }

    /** Goes to an address that nobody has proven, so it must not say who asked for it. */
    private static List<Content> proof(PublicFact fact, EventMembers data) {
        var known = "true".equals(data.text("known"));
        var template = switch (String.valueOf(data.text("purpose"))) {
            case "REGISTRATION" -> known ? "registration-asked-known" : "registration-asked";
            case "NOT_ME" -> "registered-by-tool";
            case "SUBMIT" -> "link-submit";
            default -> "link-me";
        };
        // No person exists yet: the mail is for the holder of the key of the address, and becomes unreadable when that
        // key is destroyed.
        var holder = data.sealed("emailSealed").orElseThrow().holder();
        return List.of(content(fact, template, holder, data, data.only("tokenSealed", "expiresAt", "registrationId")));
    }

    private static List<Content> screened(PublicFact fact, EventMembers data) {
        if ("OUT".equals(data.text("outcome"))) {
            var values = new LinkedHashMap<>(things(data, "failed", "name", "evidence"));
            values.putAll(data.only("note"));
            return toOrganizers(fact, "screened-out", "organizers", values);
        }
        // Passing the screening is no news, unless the opposite was announced before.
        return data.text("overruledBecause") == null
                ? List.of()
                : toOrganizers(fact, "screened-in-after-all", "organizers", data.only("overruledBecause"));
    }

    /** Stores the name under a key other than that of the recipient's name. */
    private static Map<String, Object> speaker(EventMembers data) {
        var values = new LinkedHashMap<>(data.only("role"));
        data.sealed("nameSealed").ifPresent(name -> values.put("speakerSealed", name.toString()));
        return values;
    }

    private static Map<String, Object> overbooked(EventMembers data) {
        var values = new LinkedHashMap<>(things(data, "sessions", "number", "title", "role"));
        values.putAll(data.only("limit", "tokenSealed", "expiresAt"));
        return values;
    }

    /** Returns a list of things, each of which the mail's language has a sentence for. */
    private static Map<String, Object> things(EventMembers data, String list, String... members) {
        return Map.of(
                list,
                data.members(list).stream().map(each -> each.only(members)).toList());
    }

    private static String ended(@Nullable String outcome) {
        return switch (String.valueOf(outcome)) {
            case "REFUSED" -> "merge-refused";
            case "EXPIRED" -> "merge-expired";
            case "UNDONE" -> "merge-undone";
            default -> "merge-off";
        };
    }

    private static List<Content> toOrganizers(
            PublicFact fact, String template, String list, Map<String, Object> values) {
        return to(fact, template, person -> ORGANIZERS.contains(person.text("role")), values, list);
    }

    /** Asks the writers for a report, and tells the organizers that they can file it once it is overdue. */
    private static List<Content> reportDue(PublicFact fact, EventMembers data) {
        var mails = new ArrayList<>(toAll(fact, "report-due", data.only(ABOUT_REPORTS), "rapporteurs"));
        var asked = mails.stream().map(mail -> mail.regarding().personId()).collect(Collectors.toSet());
        toAll(fact, Gathered.forOrganizers("report-due"), data.only(ABOUT_REPORTS), "organizers").stream()
                .filter(mail -> !asked.contains(mail.regarding().personId()))
                .forEach(mails::add);
        return mails;
    }

    /** Sends to everybody who may file a missing report. */
    private static List<Content> toWriters(PublicFact fact, String template, EventMembers data) {
        return toAll(fact, template, data.only(ABOUT_REPORTS), "rapporteurs", "organizers");
    }

    private static List<Content> toAll(PublicFact fact, String template, Map<String, Object> values, String... lists) {
        return to(fact, template, person -> !"DECLINED".equals(person.text("state")), values, lists);
    }

    private static List<Content> to(
            PublicFact fact,
            String template,
            Predicate<EventMembers> whom,
            Map<String, Object> values,
            String... lists) {
        var mails = new ArrayList<Content>();
        var written = new HashSet<UUID>();
        for (var list : lists) {
            for (var person : new EventMembers(fact.data()).members(list)) {
                if (whom.test(person) && person.sealed("emailSealed").isPresent()) {
                    person.id("personId")
                            .filter(written::add)
                            .ifPresent(id -> mails.add(content(fact, template, id, person, values)));
                }
            }
        }
        return mails;
    }

    private static List<Content> one(PublicFact fact, String template, Map<String, Object> values) {
        var data = new EventMembers(fact.data());
        return data.sealed("emailSealed").isEmpty()
                ? List.of()
                : data.id("personId").stream()
                        .map(id -> content(fact, template, id, data, values))
                        .toList();
    }

    static Content content(
            PublicFact fact, String template, UUID person, EventMembers recipient, Map<String, Object> values) {
        var data = new EventMembers(fact.data());
        var all = new LinkedHashMap<>(data.only("number", "title"));
        all.putAll(values);
        return sentBy(
                fact,
                new Content(
                        template,
                        new Regarding(
                                Objects.requireNonNullElse(fact.edition(), ""),
                                fact.type(),
                                fact.id(),
                                UUID.fromString(fact.subject()),
                                data.id("proposalId").orElse(null),
                                data.id("sessionId").orElse(null),
                                data.id("registrationId").orElse(null),
                                person),
                        recipient.text("language"),
                        recipient.sealed("emailSealed").orElseThrow(),
                        recipient.sealed("nameSealed").orElse(null),
                        all));
    }
}
