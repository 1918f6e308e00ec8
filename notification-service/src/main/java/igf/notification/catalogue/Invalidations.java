// Long: the list of all kinds of mails, a line or two a kind.
package igf.notification.catalogue;

import static java.util.Map.entry;

import igf.notification.feed.PublicFact;
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
    public record Told(PublicFact cause, UUID person) {}

    /** Tests whether a later event concerns the same thing as a mail. */
    @FunctionalInterface
    private interface Match {
        boolean test(Told told, PublicFact later);
    }

    /** Events of a type that make a mail untrue if they match. */
    private record Ending(String type, Match match) {}

    private static final Match ANY = (told, later) -> true;
    private static final Match SAME_ENTRY = same("entryId");
    private static final Match SAME_CONDITION = same("condition");
    private static final Match SAME_REPORT = same("kind");
    /** A full report counts as a short one too; events about the whole report have no kind. */
    private static final Match THIS_REPORT =
            (told, later) -> "FULL".equals(later.data().get("kind")) || SAME_REPORT.test(told, later);

    private static final Match SAME_SEAT = same("seatId");
    private static final Match SAME_MERGER = (told, later) -> {
        var first = otherSide(told.cause());
        var second = otherSide(later);
        return first == null || second == null || first.equals(second);
    };
    private static final Match SAME_PERSON =
            (told, later) -> told.person().toString().equals(later.data().get("personId"));
    private static final Match SAME_PLACE =
            (told, later) -> SAME_PERSON.test(told, later) && same("role").test(told, later);
    /** A person can have tasks in several editions. */
    private static final Match THERE =
            (told, later) -> SAME_PERSON.test(told, later) && same("edition").test(told, later);

    private static final Match LAPSE =
            (told, later) -> "LAPSED".equals(later.data().get("cause"));
    private static final Match NAMED = (told, later) ->
            KnownSession.names(new EventMembers(later.data()), told.person().toString());
    private static final Match SHOWN = (told, later) -> SessionMails.changesEntries(new EventMembers(later.data()));
    private static final Match SHOWN_OR_LEFT = (told, later) -> SHOWN.test(told, later) || !NAMED.test(told, later);

    private static final Match DISPLACED = (told, later) ->
            SAME_PERSON.test(told, later) && "DISPLACED".equals(later.data().get("cause"));
    private static final Match AT_ANOTHER_TIME = (told, later) -> {
        var data = new EventMembers(later.data());
        return !times(data.member("placement")).equals(times(data.member("previous")));
    };

    private static final List<Ending> NEVER = List.of();
    /** The proposal does not go on. */
    private static final List<Ending> OVER = all(
            by("proposal.withdrawn", "proposal.declined", "proposal.merged"), by(LAPSE, "proposal.decision-undone"));

    private static final List<Ending> DECIDED_ANEW = by(
            "proposal.accepted",
            "proposal.declined",
            "proposal.reserved",
            "proposal.decision-undone",
            "proposal.withdrawn",
            "proposal.merged");
    private static final List<Ending> SCREENED_ANEW =
            by("proposal.screened", "proposal.screening-undone", "proposal.withdrawn");
    private static final List<Ending> INVITED_OTHERWISE =
            all(by(SAME_ENTRY, "speaker.invited", "speaker.confirmed", "speaker.declined", "speaker.replaced"), OVER);
    private static final List<Ending> MERGER_ANSWERED = all(
            by(SAME_MERGER, "proposal.merge-proposed", "proposal.merge-ended", "proposal.merged", "proposal.took-in"),
            by("proposal.withdrawn"));
    private static final List<Ending> MERGER_BEGUN =
            by(SAME_MERGER, "proposal.merge-proposed", "proposal.merged", "proposal.took-in");
    private static final List<Ending> PLACED_ANEW =
            all(by("session.scheduled", "session.moved", "session.cancelled"), by(SHOWN_OR_LEFT, "session.changed"));
    private static final List<Ending> SEAT_ELSEWHERE =
            all(by("session.scheduled", "session.moved", "session.cancelled"), by(SHOWN, "session.changed"));
    private static final List<Ending> SEATED_OTHERWISE =
            all(by(SAME_SEAT, "participant.seated", "participant.unseated"), SEAT_ELSEWHERE);
    /** Not withdrawn when the session moves: no later mail says that the seat is lost. */
    private static final List<Ending> SEATED_ANEW =
            all(by(SAME_SEAT, "participant.seated", "participant.unseated"), by("session.cancelled"));

    private static final List<Ending> SEATED_AGAIN = by(SAME_PERSON, "participant.seated");
    private static final List<Ending> REPORTED = all(
            by(THIS_REPORT, "report.filed", "report.rescheduled", "report.returned"),
            by(SAME_REPORT, "report.due"),
            by("report.published", "report.waived"));

    /** The mail states the number of missing reviews. */
    private static final List<Ending> REVIEWS_FEWER = by(THERE, "reviewer.reminded", "reviewer.workload-changed");

    private static final Map<String, List<Ending>> BY_KIND = Map.ofEntries(
            entry("receipt", by("proposal.withdrawn")),
            entry("withdrawn", by("proposal.submitted")),
            entry("invitation", INVITED_OTHERWISE),
            entry("invitation-reminder", INVITED_OTHERWISE),
            entry(
                    "speaker-declined",
                    all(by(SAME_ENTRY, "speaker.invited", "speaker.confirmed", "speaker.replaced"), OVER)),
            entry("speaker-replaced", by(SAME_PLACE, "speaker.invited")),
            entry("roster-below-minimum", all(by("proposal.roster-below-minimum", "proposal.roster-restored"), OVER)),
            entry("roster-restored", all(by("proposal.roster-below-minimum"), OVER)),
            entry(
                    "overbooked",
                    by(THERE, "speaker.overbooked", "speaker.settled", "speaker.declined", "speaker.replaced")),
            entry("screened-out", SCREENED_ANEW),
            entry("screened-in-after-all", SCREENED_ANEW),
            entry("screening-undone", SCREENED_ANEW),
            entry("accepted", DECIDED_ANEW),
            // The mail about an extension lists all open conditions.
            entry("accepted-conditions", all(by("proposal.condition-extended"), DECIDED_ANEW)),
            entry("declined", DECIDED_ANEW),
            entry("reserved", DECIDED_ANEW),
            entry("decision-undone", DECIDED_ANEW),
            entry("lapsed", DECIDED_ANEW),
            entry("merged", by(SAME_MERGER, "proposal.merge-ended")),
            entry("took-in", all(by(SAME_MERGER, "proposal.merge-ended"), OVER)),
            entry("merge-into", MERGER_ANSWERED),
            entry("merge-of", MERGER_ANSWERED),
            entry("merge-refused", MERGER_BEGUN),
            entry("merge-expired", MERGER_BEGUN),
            entry("merge-off", MERGER_BEGUN),
            entry("merge-undone", MERGER_BEGUN),
            entry(
                    "condition-met",
                    all(
                            by(SAME_CONDITION, "proposal.condition-judged"),
                            by("proposal.declined", "proposal.reserved", "proposal.decision-undone"),
                            OVER)),
            entry(
                    "condition-not-met",
                    all(by(SAME_CONDITION, "proposal.condition-judged", "proposal.condition-extended"), DECIDED_ANEW)),
            entry(
                    "conditions-due",
                    all(
                            by("proposal.condition-judged", "proposal.conditions-due", "proposal.condition-extended"),
                            DECIDED_ANEW)),
            entry(
                    "condition-extended",
                    all(
                            by("proposal.condition-extended"),
                            by(SAME_CONDITION, "proposal.condition-judged"),
                            DECIDED_ANEW)),
            entry("appeal-received", all(by("proposal.appeal-dismissed"), DECIDED_ANEW)),
            entry("appeal-dismissed", DECIDED_ANEW),
            entry("review-reminder", REVIEWS_FEWER),
            entry("review-reminder-until", REVIEWS_FEWER),
            entry("scheduled", PLACED_ANEW),
            entry("moved", PLACED_ANEW),
            entry("session-changed", PLACED_ANEW),
            entry("cancelled", by("session.scheduled")),
            entry("session-left", by(NAMED, "session.scheduled", "session.moved", "session.changed")),
            entry("seat-confirmed", SEATED_OTHERWISE),
            entry("seat-promoted", SEATED_OTHERWISE),
            entry("seat-waiting", SEATED_OTHERWISE),
            entry("seat-displaced", SEATED_ANEW),
            entry("seat-displaced-named", SEATED_ANEW),
            entry("seats-overlap", all(SEATED_ANEW, by(AT_ANOTHER_TIME, "session.moved"))),
            entry(
                    "seat-changed",
                    all(by(SAME_PERSON, "participant.unseated"), by(DISPLACED, "participant.seated"), SEAT_ELSEWHERE)),
            entry("seat-given-back", SEATED_AGAIN),
            entry("seat-given-back-named", SEATED_AGAIN),
            entry("waiting-given-back", SEATED_AGAIN),
            entry("seat-ended", SEATED_AGAIN),
            entry("seat-cancelled", by("session.scheduled")),
            entry("registration", by("registration.cancelled")),
            entry("registration-cancelled", by("participant.registered")),
            // The link's page shows the current state.
            entry("registration-asked", NEVER),
            entry("registration-asked-known", NEVER),
            entry("registered-by-tool", NEVER),
            entry("link-me", NEVER),
            entry("link-submit", NEVER),
            entry("report-due", all(REPORTED, by(SAME_REPORT, "report.overdue"))),
            entry("report-overdue", REPORTED),
            entry("report-reminded", all(REPORTED, by(SAME_REPORT, "report.reminded"))),
            entry("report-extended", all(by(THIS_REPORT, "report.filed", "report.rescheduled"), by("report.waived"))),
            entry("report-returned", all(by(THIS_REPORT, "report.filed"), by("report.waived", "report.returned"))),
            entry("report-waived", by("report.filed", "report.rescheduled")),
            // A published report stays public.
            entry("report-published", NEVER));

    private Invalidations() {}

    static Set<String> kinds() {
        return BY_KIND.keySet();
    }

    /** Returns the types of events that make a mail of any kind untrue. */
    static Set<String> types() {
        return BY_KIND.values().stream().flatMap(List::stream).map(Ending::type).collect(Collectors.toSet());
    }

    /** Returns the kinds of mails that an event can make untrue; empty for most events. */
    public static Set<String> kindsBy(PublicFact later) {
        return BY_KIND.entrySet().stream()
                .filter(kind -> kind.getValue().stream()
                        .anyMatch(ending -> ending.type().equals(later.type())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Returns whether an event makes a mail of a kind untrue. */
    public static boolean is(String kind, Told told, PublicFact later) {
        return BY_KIND.getOrDefault(kind, NEVER).stream()
                .anyMatch(ending ->
                        ending.type().equals(later.type()) && ending.match().test(told, later));
    }

    private static List<Ending> by(String... types) {
        return by(ANY, types);
    }

    private static List<Ending> by(Match match, String... types) {
        return Stream.of(types)
                .map(type -> new Ending("igf." + type + ".v1", match))
                .toList();
    }

    @SafeVarargs
    private static List<Ending> all(List<Ending>... endings) {
        return Stream.of(endings).flatMap(List::stream).toList();
    }

    /** Matches events that lack the member, as older ones do. */
    private static Match same(String member) {
        return (told, later) -> {
            var first = told.cause().data().get(member);
            var second = later.data().get(member);
            return first == null || second == null || first.equals(second);
        };
    }

    private static Map<String, Object> times(EventMembers place) {
        return place.only("startsAt", "endsAt");
    }

    /** A proposal can take part in several mergers at the same time; the end of one does not affect the others. */
    static @Nullable Object otherSide(PublicFact fact) {
        return switch (fact.type()) {
            case "igf.proposal.merged.v1" -> fact.data().get("intoProposalId");
            case "igf.proposal.merge-proposed.v1", "igf.proposal.took-in.v1", "igf.proposal.merge-ended.v1" ->
                fact.data().get("withProposalId");
            default -> null;
        };
    }
}
