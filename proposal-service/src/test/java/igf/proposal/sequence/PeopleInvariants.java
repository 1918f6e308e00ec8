package igf.proposal.sequence;

import igf.proposal.engagement.Booking;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.obligation.ObligationEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.roster.RosterEntry;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** What the IGF asks of rosters, of reports and of who speaks too often, told without the code that decides about it. */
final class PeopleInvariants {

    private static final Set<String> GONE = Set.of("DECLINED", "WITHDRAWN");
    private static final Set<String> SPEAKING = Set.of("SPEAKER", "MODERATOR", "ONLINE_MODERATOR");

    private PeopleInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.after(
                        RosterEvent.FellBelowMinimum.class,
                        "a roster is said to be below its minimum only if it is",
                        (past, e) -> lacksSpeakers(past, past.proposal(e.id()))),
                Invariant.after(
                        RosterEvent.Restored.class,
                        "a roster is said to be restored only if it is",
                        (past, e) -> !lacksSpeakers(past, past.proposal(e.id()))),
                Invariant.after(
                        ProposalEvent.PersonReplaced.class,
                        "whoever is replaced is on the roster no longer and is linked with who came",
                        PeopleInvariants::linked),
                Invariant.after(
                        ProposalEvent.AddressCorrected.class,
                        "a corrected entry keeps its place and its role, waits for an answer, and nobody left",
                        PeopleInvariants::corrected),
                Invariant.after(
                        ProposalEvent.PersonAnswered.class,
                        "an answer is of whoever the entry is of",
                        PeopleInvariants::answeredByWhomItIsOf),
                Invariant.after(
                        ProposalEvent.class,
                        "the programme is told the whole roster with each change of a session's",
                        PeopleInvariants::toldWhole),
                Invariant.after(
                        ObligationEvent.class,
                        "a report is owed at most once, and lifted only while it is owed",
                        PeopleInvariants::owedOnce),
                Invariant.after(
                        EngagementEvent.Overbooked.class,
                        "only who has more sessions than allowed is asked to choose, and from all of them",
                        (past, e) -> e.sessions().size() > e.limit()
                                && ids(e.sessions()).equals(past.booked(Set.of(e.person())))),
                Invariant.after(
                        EngagementEvent.Booked.class,
                        "a session counts once for a human, whatever ids they have",
                        (past, e) -> past.same(e.person()).stream()
                                        .filter(id -> past.booked(Set.of(id))
                                                .contains(e.booking().proposal()))
                                        .count()
                                == 1),
                Invariant.after(
                        EngagementEvent.Chosen.class,
                        "whoever chooses keeps no more than allowed and gives up all others",
                        (past, e) -> e.keep().size() <= PeopleMoves.LIMIT
                                && e.givenUp().stream()
                                        .noneMatch(one -> e.keep().contains(one.proposal()))));
    }

    static boolean lacksSpeakers(Past past, Document proposal) {
        int least = past.edition(proposal.getString("edition"))
                .get("rules", Document.class)
                .getEmbedded(List.of("limits", "counts", "SPEAKERS", "min"), 0);
        return proposal.getList("roster", Document.class).stream()
                        .filter(entry -> entry.getString("role").equals("SPEAKER"))
                        .filter(entry -> !GONE.contains(entry.getString("state")))
                        .count()
                < least;
    }

    private static boolean linked(Past past, ProposalEvent.PersonReplaced e) {
        var proposal = past.proposal(e.id());
        var former = proposal.getList("formerRoster", Document.class).getLast();
        return proposal.getList("roster", Document.class).stream()
                        .noneMatch(entry ->
                                entry.getString("id").equals(e.old().id().toString()))
                && former.getString("id").equals(e.old().id().toString())
                && former.getString("replacedBy").equals(e.entry().id().toString());
    }

    private static boolean corrected(Past past, ProposalEvent.AddressCorrected e) {
        var proposal = past.proposal(e.id());
        var now = proposal.getList("roster", Document.class);
        var at = entries(past.proposalBefore(e.id())).indexOf(e.old().id().toString());
        return at >= 0
                && entries(proposal).indexOf(e.entry().id().toString()) == at
                && now.get(at).getString("state").equals("LISTED")
                && now.get(at).getString("role").equals(e.old().role().name())
                && now.get(at).getString("person").equals(e.entry().person().toString())
                && proposal.getList("formerRoster", Document.class).stream()
                        .noneMatch(former ->
                                former.getString("id").equals(e.old().id().toString()));
    }

    private static List<String> entries(Document proposal) {
        return proposal.getList("roster", Document.class).stream()
                .map(entry -> entry.getString("id"))
                .toList();
    }

    /** By the last event that gave the entry to somebody. */
    private static boolean answeredByWhomItIsOf(Past past, ProposalEvent.PersonAnswered answered) {
        var entry = answered.entry().id();
        return past.events(ProposalEvent.class)
                .flatMap(event -> switch (event) {
                    case ProposalEvent.Drafted e -> e.roster().stream();
                    case ProposalEvent.PersonListed e -> Stream.of(e.entry());
                    case ProposalEvent.PersonChanged e -> Stream.of(e.entry());
                    case ProposalEvent.PersonReplaced e -> Stream.of(e.entry());
                    case ProposalEvent.AddressCorrected e -> Stream.of(e.entry());
                    default -> Stream.<RosterEntry>empty();
                })
                .filter(listed -> listed.id().equals(entry))
                .reduce((first, second) -> second)
                .filter(listed -> listed.person().equals(answered.entry().person()))
                .isPresent();
    }

    private static boolean toldWhole(Past past, ProposalEvent last) {
        var told = switch (last) {
            case ProposalEvent.PersonListed e -> e.told();
            case ProposalEvent.PersonChanged e -> e.told();
            case ProposalEvent.PersonReplaced e -> e.told();
            case ProposalEvent.AddressCorrected e -> e.told();
            default -> null;
        };
        var isChange = last instanceof ProposalEvent.PersonListed
                || last instanceof ProposalEvent.PersonChanged
                || last instanceof ProposalEvent.PersonReplaced
                || last instanceof ProposalEvent.AddressCorrected;
        var proposal = isChange ? past.proposal(last.id()) : new Document("state", "OTHER");
        if (!proposal.getString("state").equals("ACCEPTED")) {
            return told == null;
        }
        return told != null
                && told.people().stream()
                        .map(one -> one.id() + " " + one.person() + " " + one.role() + " " + one.state())
                        .toList()
                        .equals(proposal.getList("roster", Document.class).stream()
                                .map(one -> one.getString("id") + " " + one.getString("person") + " "
                                        + one.getString("role") + " " + one.getString("state"))
                                .toList());
    }

    private static boolean owedOnce(Past past, ObligationEvent last) {
        var open = new HashSet<String>();
        return past.events(ObligationEvent.class).allMatch(event -> switch (event) {
            case ObligationEvent.Raised e -> open.add(e.session() + e.kind());
            case ObligationEvent.Lifted e -> open.remove(e.session() + e.kind());
            case ObligationEvent.Corrected _ -> true;
        });
    }

    private static Set<UUID> ids(List<Booking> bookings) {
        return bookings.stream().map(Booking::proposal).collect(Collectors.toSet());
    }

    /** In how many accepted sessions everybody speaks, as the rosters say; by the smallest of the ids of one human. */
    static Map<UUID, Set<UUID>> speaking(Past past) {
        var speaking = new HashMap<UUID, Set<UUID>>();
        past.events(ProposalEvent.Drafted.class).forEach(drafted -> {
            var proposal = past.proposal(drafted.id());
            if (proposal.getString("state").equals("ACCEPTED")) {
                for (var entry : proposal.getList("roster", Document.class)) {
                    if (SPEAKING.contains(entry.getString("role")) && !GONE.contains(entry.getString("state"))) {
                        speaking.computeIfAbsent(
                                        Collections.min(past.same(UUID.fromString(entry.getString("person")))),
                                        p -> new HashSet<>())
                                .add(drafted.id());
                    }
                }
            }
        });
        return speaking;
    }

    /** Whether the last that was said to somebody is a question about these sessions. */
    static boolean isAskedAbout(Past past, UUID person, Set<UUID> sessions) {
        var told = past.events(EngagementEvent.class)
                .filter(event -> event.person().equals(person))
                .filter(event -> event instanceof EngagementEvent.Overbooked
                        || event instanceof EngagementEvent.Chosen
                        || event instanceof EngagementEvent.Settled)
                .toList();
        return !told.isEmpty()
                && told.getLast() instanceof EngagementEvent.Overbooked e
                && ids(e.sessions()).equals(sessions);
    }
}
