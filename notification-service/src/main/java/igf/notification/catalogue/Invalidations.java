package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The later events that make the mails of a {@link MailKind} untrue. They withdraw mails that have not been sent yet. */
public final class Invalidations {

    /** The event and the reader of a mail. */
    public record WrittenMail(PublishedEvent cause, UUID person) {}

    /** Tests whether a later event concerns the same thing as a mail. */
    @FunctionalInterface
    interface Match {
        boolean test(WrittenMail mail, PublishedEvent later);
    }

    /** Events of a type that make a mail untrue if they match. */
    record InvalidatingEvent(String type, Match match) {}

    private static final Match ANY = (mail, later) -> true;
    static final Match SAME_ENTRY = sameMember("entryId");
    static final Match SAME_CONDITION = sameMember("condition");
    static final Match SAME_REPORT = sameMember("kind");
    /** A full report counts as a short one too; events about the whole report have no kind. */
    static final Match THIS_REPORT =
            (mail, later) -> "FULL".equals(later.data().get("kind")) || SAME_REPORT.test(mail, later);

    private static final Match SAME_SEAT = sameMember("seatId");
    static final Match SAME_SWAP = sameMember("swapId");
    static final Match SAME_MERGER = (mail, later) -> {
        var first = otherSide(mail.cause());
        var second = otherSide(later);
        return first == null || second == null || first.equals(second);
    };
    static final Match SAME_PERSON =
            (mail, later) -> mail.person().toString().equals(later.data().get("personId"));
    static final Match SAME_PERSON_AND_ROLE =
            (mail, later) -> SAME_PERSON.test(mail, later) && sameMember("role").test(mail, later);
    /** A person can have tasks in several editions. */
    static final Match SAME_PERSON_AND_EDITION = (mail, later) ->
            SAME_PERSON.test(mail, later) && sameMember("edition").test(mail, later);

    private static final Match LAPSE =
            (mail, later) -> "LAPSED".equals(later.data().get("cause"));
    static final Match PERSON_NAMED = (mail, later) -> PublishedSession.isNamed(
            new EventMembers(later.data()), mail.person().toString());
    private static final Match CALENDAR_CHANGED =
            (mail, later) -> SessionMails.changesCalendarEntry(new EventMembers(later.data()));
    private static final Match CALENDAR_CHANGED_OR_PERSON_LEFT =
            (mail, later) -> CALENDAR_CHANGED.test(mail, later) || !PERSON_NAMED.test(mail, later);

    private static final Match SESSION_CANCELLED =
            (mail, later) -> "true".equals(new EventMembers(later.data()).text("cancelled"));
    static final Match DISPLACED = (mail, later) ->
            SAME_PERSON.test(mail, later) && "DISPLACED".equals(later.data().get("cause"));
    static final Match TIME_CHANGED = (mail, later) -> {
        var data = new EventMembers(later.data());
        return !times(data.member("placement")).equals(times(data.member("previous")));
    };

    static final List<InvalidatingEvent> NEVER = List.of();
    /** Events that end a proposal. */
    static final List<InvalidatingEvent> PROPOSAL_ENDED = concat(
            events("proposal.withdrawn", "proposal.declined", "proposal.merged"),
            events(LAPSE, "proposal.decision-undone"));

    static final List<InvalidatingEvent> NEW_DECISION = events(
            "proposal.accepted",
            "proposal.declined",
            "proposal.reserved",
            "proposal.decision-undone",
            "proposal.withdrawn",
            "proposal.merged");
    static final List<InvalidatingEvent> NEW_SCREENING =
            events("proposal.screened", "proposal.screening-undone", "proposal.withdrawn");
    static final List<InvalidatingEvent> INVITATION_CHANGED = concat(
            events(SAME_ENTRY, "speaker.invited", "speaker.confirmed", "speaker.declined", "speaker.replaced"),
            events(SESSION_CANCELLED, "session.roster-changed"),
            PROPOSAL_ENDED);
    static final List<InvalidatingEvent> MERGER_ANSWERED = concat(
            events(
                    SAME_MERGER,
                    "proposal.merge-proposed",
                    "proposal.merge-ended",
                    "proposal.merged",
                    "proposal.took-in"),
            events("proposal.withdrawn"));
    static final List<InvalidatingEvent> NEW_MERGER =
            events(SAME_MERGER, "proposal.merge-proposed", "proposal.merged", "proposal.took-in");
    static final List<InvalidatingEvent> PLACEMENT_CHANGED = concat(
            events("session.scheduled", "session.moved", "session.cancelled"),
            events(CALENDAR_CHANGED_OR_PERSON_LEFT, "session.changed"));
    static final List<InvalidatingEvent> SWAP_CHANGED =
            concat(events(SAME_SWAP, "session.swap-changed"), events("session.cancelled"));
    static final List<InvalidatingEvent> NEW_PLACEMENT = concat(
            events("session.scheduled", "session.moved", "session.cancelled"),
            events(CALENDAR_CHANGED, "session.changed"));
    static final List<InvalidatingEvent> SEAT_OR_PLACEMENT_CHANGED =
            concat(events(SAME_SEAT, "participant.seated", "participant.unseated"), NEW_PLACEMENT);
    /** Not withdrawn when the session moves: no later mail says that the seat is lost. */
    static final List<InvalidatingEvent> OTHER_SEAT =
            concat(events(SAME_SEAT, "participant.seated", "participant.unseated"), events("session.cancelled"));

    static final List<InvalidatingEvent> NEW_SEAT = events(SAME_PERSON, "participant.seated");
    static final List<InvalidatingEvent> REPORT_CHANGED = concat(
            events(THIS_REPORT, "report.filed", "report.rescheduled", "report.returned"),
            events(SAME_REPORT, "report.due"),
            events("report.published", "report.waived"));

    /** The mail states the number of missing reviews. */
    static final List<InvalidatingEvent> REVIEWS_CHANGED =
            events(SAME_PERSON_AND_EDITION, "reviewer.reminded", "reviewer.workload-changed");

    private Invalidations() {}

    /** Returns the types of events that make a mail of any kind untrue. */
    static Set<String> types() {
        return Stream.of(MailKind.values())
                .flatMap(kind -> kind.invalidatedBy().stream())
                .map(InvalidatingEvent::type)
                .collect(Collectors.toSet());
    }

    /** Returns the kinds of mails that an event can make untrue; empty for most events. */
    public static Set<String> kindsInvalidatedBy(PublishedEvent later) {
        return Stream.of(MailKind.values())
                .filter(kind -> kind.invalidatedBy().stream()
                        .anyMatch(invalidating -> invalidating.type().equals(later.type())))
                .map(MailKind::template)
                .collect(Collectors.toSet());
    }

    /** Returns whether an event makes a mail of a kind untrue. */
    public static boolean isInvalidated(String kind, WrittenMail mail, PublishedEvent later) {
        return MailKind.find(kind).map(MailKind::invalidatedBy).orElse(NEVER).stream()
                .anyMatch(invalidating -> invalidating.type().equals(later.type())
                        && invalidating.match().test(mail, later));
    }

    static List<InvalidatingEvent> events(String... types) {
        return events(ANY, types);
    }

    static List<InvalidatingEvent> events(Match match, String... types) {
        return Stream.of(types)
                .map(type -> new InvalidatingEvent("igf." + type + ".v1", match))
                .toList();
    }

    @SafeVarargs
    static List<InvalidatingEvent> concat(List<InvalidatingEvent>... lists) {
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
