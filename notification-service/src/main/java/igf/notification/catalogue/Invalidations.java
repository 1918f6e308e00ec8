// Long: it lists all kinds of mails, each in a line or two.
package igf.notification.catalogue;

import static java.util.Map.entry;

import igf.notification.feed.PublishedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Declares for each kind of mail which later events make it untrue. Such events withdraw mails that have not been sent
 * yet.
 */
public final class Invalidations {

    /** The event and the reader of a mail. */
    public record WrittenMail(PublishedEvent cause, UUID person) {}

    /** Tests whether a later event concerns the same thing as a mail. */
    @FunctionalInterface
    private interface Match {
        boolean test(WrittenMail mail, PublishedEvent later);
    }

    /** Events of a type that make a mail untrue if they match. */
    private record InvalidatingEvent(String type, Match match) {}

    private static final Match ANY = (mail, later) -> true;
    private static final Match SAME_ENTRY = sameMember("entryId");
    private static final Match SAME_CONDITION = sameMember("condition");
    private static final Match SAME_REPORT = sameMember("kind");
    /** A full report counts as a short one too; events about the whole report have no kind. */
    private static final Match THIS_REPORT =
            (mail, later) -> "FULL".equals(later.data().get("kind")) || SAME_REPORT.test(mail, later);

    private static final Match SAME_SEAT = sameMember("seatId");
    private static final Match SAME_MERGER = (mail, later) -> {
        var first = otherSide(mail.cause());
        var second = otherSide(later);
        return first == null || second == null || first.equals(second);
    };
    private static final Match SAME_PERSON =
            (mail, later) -> mail.person().toString().equals(later.data().get("personId"));
    private static final Match SAME_PERSON_AND_ROLE =
            (mail, later) -> SAME_PERSON.test(mail, later) && sameMember("role").test(mail, later);
    /** A person can have tasks in several editions. */
    private static final Match SAME_PERSON_AND_EDITION = (mail, later) ->
            SAME_PERSON.test(mail, later) && sameMember("edition").test(mail, later);

    private static final Match LAPSE =
            (mail, later) -> "LAPSED".equals(later.data().get("cause"));
    private static final Match PERSON_NAMED = (mail, later) ->
            SessionState.isNamed(new EventMembers(later.data()), mail.person().toString());
    private static final Match CALENDAR_CHANGED =
            (mail, later) -> SessionMails.changesCalendarEntry(new EventMembers(later.data()));
    private static final Match CALENDAR_CHANGED_OR_PERSON_LEFT =
            (mail, later) -> CALENDAR_CHANGED.test(mail, later) || !PERSON_NAMED.test(mail, later);

    private static final Match DISPLACED = (mail, later) ->
            SAME_PERSON.test(mail, later) && "DISPLACED".equals(later.data().get("cause"));
    private static final Match TIME_CHANGED = (mail, later) -> {
        var data = new EventMembers(later.data());
        return !times(data.member("placement")).equals(times(data.member("previous")));
    };

    private static final List<InvalidatingEvent> NEVER = List.of();
    /** Events that end a proposal. */
    private static final List<InvalidatingEvent> PROPOSAL_ENDED = concat(
            events("proposal.withdrawn", "proposal.declined", "proposal.merged"),
            events(LAPSE, "proposal.decision-undone"));

    private static final List<InvalidatingEvent> NEW_DECISION = events(
            "proposal.accepted",
            "proposal.declined",
            "proposal.reserved",
            "proposal.decision-undone",
            "proposal.withdrawn",
            "proposal.merged");
    private static final List<InvalidatingEvent> NEW_SCREENING =
            events("proposal.screened", "proposal.screening-undone", "proposal.withdrawn");
    private static final List<InvalidatingEvent> INVITATION_CHANGED = concat(
            events(SAME_ENTRY, "speaker.invited", "speaker.confirmed", "speaker.declined", "speaker.replaced"),
            PROPOSAL_ENDED);
    private static final List<InvalidatingEvent> MERGER_ANSWERED = concat(
            events(
                    SAME_MERGER,
                    "proposal.merge-proposed",
                    "proposal.merge-ended",
                    "proposal.merged",
                    "proposal.took-in"),
            events("proposal.withdrawn"));
    private static final List<InvalidatingEvent> NEW_MERGER =
            events(SAME_MERGER, "proposal.merge-proposed", "proposal.merged", "proposal.took-in");
    private static final List<InvalidatingEvent> PLACEMENT_CHANGED = concat(
            events("session.scheduled", "session.moved", "session.cancelled"),
            events(CALENDAR_CHANGED_OR_PERSON_LEFT, "session.changed"));
    private static final List<InvalidatingEvent> SESSION_CHANGED = concat(
            events("session.scheduled", "session.moved", "session.cancelled"),
            events(CALENDAR_CHANGED, "session.changed"));
    private static final List<InvalidatingEvent> SEAT_OR_SESSION_CHANGED =
            concat(events(SAME_SEAT, "participant.seated", "participant.unseated"), SESSION_CHANGED);
    /** Not withdrawn when the session moves: no later mail says that the seat is lost. */
    private static final List<InvalidatingEvent> SEAT_CHANGED =
            concat(events(SAME_SEAT, "participant.seated", "participant.unseated"), events("session.cancelled"));

    private static final List<InvalidatingEvent> NEW_SEAT = events(SAME_PERSON, "participant.seated");
    private static final List<InvalidatingEvent> REPORT_CHANGED = concat(
            events(THIS_REPORT, "report.filed", "report.rescheduled", "report.returned"),
            events(SAME_REPORT, "report.due"),
            events("report.published", "report.waived"));

    /** The mail states the number of missing reviews. */
    private static final List<InvalidatingEvent> REVIEWS_CHANGED =
            events(SAME_PERSON_AND_EDITION, "reviewer.reminded", "reviewer.workload-changed");

    private static final Map<String, List<InvalidatingEvent>> BY_KIND = Map.ofEntries(
            entry("receipt", events("proposal.withdrawn")),
            entry("withdrawn", events("proposal.submitted")),
            entry("invitation", INVITATION_CHANGED),
            entry("invitation-reminder", INVITATION_CHANGED),
            entry(
                    "speaker-declined",
                    concat(
                            events(SAME_ENTRY, "speaker.invited", "speaker.confirmed", "speaker.replaced"),
                            PROPOSAL_ENDED)),
            entry("speaker-replaced", events(SAME_PERSON_AND_ROLE, "speaker.invited")),
            entry(
                    "roster-below-minimum",
                    concat(events("proposal.roster-below-minimum", "proposal.roster-restored"), PROPOSAL_ENDED)),
            entry("roster-restored", concat(events("proposal.roster-below-minimum"), PROPOSAL_ENDED)),
            entry(
                    "overbooked",
                    events(
                            SAME_PERSON_AND_EDITION,
                            "speaker.overbooked",
                            "speaker.settled",
                            "speaker.declined",
                            "speaker.replaced")),
            entry("screened-out", NEW_SCREENING),
            entry("screened-in-after-all", NEW_SCREENING),
            entry("screening-undone", NEW_SCREENING),
            entry("accepted", NEW_DECISION),
            // The mail about an extension lists all open conditions.
            entry("accepted-conditions", concat(events("proposal.condition-extended"), NEW_DECISION)),
            entry("declined", NEW_DECISION),
            entry("reserved", NEW_DECISION),
            entry("decision-undone", NEW_DECISION),
            entry("lapsed", NEW_DECISION),
            entry("merged", events(SAME_MERGER, "proposal.merge-ended")),
            entry("took-in", concat(events(SAME_MERGER, "proposal.merge-ended"), PROPOSAL_ENDED)),
            entry("merge-into", MERGER_ANSWERED),
            entry("merge-of", MERGER_ANSWERED),
            entry("merge-refused", NEW_MERGER),
            entry("merge-expired", NEW_MERGER),
            entry("merge-off", NEW_MERGER),
            entry("merge-undone", NEW_MERGER),
            entry(
                    "condition-met",
                    concat(
                            events(SAME_CONDITION, "proposal.condition-judged"),
                            events("proposal.declined", "proposal.reserved", "proposal.decision-undone"),
                            PROPOSAL_ENDED)),
            entry(
                    "condition-not-met",
                    concat(
                            events(SAME_CONDITION, "proposal.condition-judged", "proposal.condition-extended"),
                            NEW_DECISION)),
            entry(
                    "conditions-due",
                    concat(
                            events(
                                    "proposal.condition-judged",
                                    "proposal.conditions-due",
                                    "proposal.condition-extended"),
                            NEW_DECISION)),
            entry(
                    "condition-extended",
                    concat(
                            events("proposal.condition-extended"),
                            events(SAME_CONDITION, "proposal.condition-judged"),
                            NEW_DECISION)),
            entry("appeal-received", concat(events("proposal.appeal-dismissed"), NEW_DECISION)),
            entry("appeal-dismissed", NEW_DECISION),
            entry("review-reminder", REVIEWS_CHANGED),
            entry("review-reminder-until", REVIEWS_CHANGED),
            entry("scheduled", PLACEMENT_CHANGED),
            entry("moved", PLACEMENT_CHANGED),
            entry("session-changed", PLACEMENT_CHANGED),
            entry("cancelled", events("session.scheduled")),
            entry("session-left", events(PERSON_NAMED, "session.scheduled", "session.moved", "session.changed")),
            entry("seat-confirmed", SEAT_OR_SESSION_CHANGED),
            entry("seat-promoted", SEAT_OR_SESSION_CHANGED),
            entry("seat-waiting", SEAT_OR_SESSION_CHANGED),
            entry("seat-displaced", SEAT_CHANGED),
            entry("seat-displaced-named", SEAT_CHANGED),
            entry("seats-overlap", concat(SEAT_CHANGED, events(TIME_CHANGED, "session.moved"))),
            entry(
                    "seat-changed",
                    concat(
                            events(SAME_PERSON, "participant.unseated"),
                            events(DISPLACED, "participant.seated"),
                            SESSION_CHANGED)),
            entry("seat-given-back", NEW_SEAT),
            entry("seat-given-back-named", NEW_SEAT),
            entry("waiting-given-back", NEW_SEAT),
            entry("seat-ended", NEW_SEAT),
            entry("seat-cancelled", events("session.scheduled")),
            entry("registration", events("registration.cancelled")),
            entry("registration-cancelled", events("participant.registered")),
            // The link's page shows the current state.
            entry("registration-asked", NEVER),
            entry("registration-asked-known", NEVER),
            entry("registered-by-tool", NEVER),
            entry("link-me", NEVER),
            entry("link-submit", NEVER),
            entry("report-due", concat(REPORT_CHANGED, events(SAME_REPORT, "report.overdue"))),
            entry("report-overdue", REPORT_CHANGED),
            entry("report-reminded", concat(REPORT_CHANGED, events(SAME_REPORT, "report.reminded"))),
            entry(
                    "report-extended",
                    concat(events(THIS_REPORT, "report.filed", "report.rescheduled"), events("report.waived"))),
            entry(
                    "report-returned",
                    concat(events(THIS_REPORT, "report.filed"), events("report.waived", "report.returned"))),
            entry("report-waived", events("report.filed", "report.rescheduled")),
            // A published report stays public.
            entry("report-published", NEVER));

    private Invalidations() {}

    static Set<String> kinds() {
        return BY_KIND.keySet();
    }

    /** Returns the types of events that make a mail of any kind untrue. */
    static Set<String> types() {
        return BY_KIND.values().stream()
                .flatMap(List::stream)
                .map(InvalidatingEvent::type)
                .collect(Collectors.toSet());
    }

    /** Returns the kinds of mails that an event can make untrue; empty for most events. */
    public static Set<String> kindsInvalidatedBy(PublishedEvent later) {
        return BY_KIND.entrySet().stream()
                .filter(kind -> kind.getValue().stream()
                        .anyMatch(invalidating -> invalidating.type().equals(later.type())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Returns whether an event makes a mail of a kind untrue. */
    public static boolean isInvalidated(String kind, WrittenMail mail, PublishedEvent later) {
        return BY_KIND.getOrDefault(kind, NEVER).stream()
                .anyMatch(invalidating -> invalidating.type().equals(later.type())
                        && invalidating.match().test(mail, later));
    }

    private static List<InvalidatingEvent> events(String... types) {
        return events(ANY, types);
    }

    private static List<InvalidatingEvent> events(Match match, String... types) {
        return Stream.of(types)
                .map(type -> new InvalidatingEvent("igf." + type + ".v1", match))
                .toList();
    }

    @SafeVarargs
    private static List<InvalidatingEvent> concat(List<InvalidatingEvent>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    /** Matches events that lack the member, as older ones do. */
    private static Match sameMember(String member) {
        return (mail, later) -> {
            var first = mail.cause().data().get(member);
            var second = later.data().get(member);
            return first == null || second == null || first.equals(second);
        };
    }

    private static Map<String, Object> times(EventMembers place) {
        return place.select("startsAt", "endsAt");
    }

    /** A proposal can take part in several mergers at the same time; the end of one does not affect the others. */
    static @Nullable Object otherSide(PublishedEvent event) {
        return switch (event.type()) {
            case "igf.proposal.merged.v1" -> event.data().get("intoProposalId");
            case "igf.proposal.merge-proposed.v1", "igf.proposal.took-in.v1", "igf.proposal.merge-ended.v1" ->
                event.data().get("withProposalId");
            default -> null;
        };
    }
}
