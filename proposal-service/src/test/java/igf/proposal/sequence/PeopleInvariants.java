package igf.proposal.sequence;

import igf.proposal.engagement.Booking;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.obligation.ObligationEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
                                && ids(e.sessions()).equals(booked(past, e.person()))),
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

    private static boolean toldWhole(Past past, ProposalEvent last) {
        var told = switch (last) {
            case ProposalEvent.PersonListed e -> e.told();
            case ProposalEvent.PersonChanged e -> e.told();
            case ProposalEvent.PersonReplaced e -> e.told();
            default -> null;
        };
        var isChange = last instanceof ProposalEvent.PersonListed
                || last instanceof ProposalEvent.PersonChanged
                || last instanceof ProposalEvent.PersonReplaced;
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
        });
    }

    /** By the facts alone, until now. */
    private static Set<UUID> booked(Past past, UUID person) {
        var booked = new HashSet<UUID>();
        past.events(EngagementEvent.class)
                .filter(event -> event.person().equals(person))
                .forEach(event -> {
                    switch (event) {
                        case EngagementEvent.Booked e -> booked.add(e.booking().proposal());
                        case EngagementEvent.Released e -> booked.remove(e.proposal());
                        case EngagementEvent.Chosen e -> booked.removeAll(ids(e.givenUp()));
                        case EngagementEvent.Overbooked e -> {}
                        case EngagementEvent.Settled e -> {}
                    }
                });
        return booked;
    }

    private static Set<UUID> ids(List<Booking> bookings) {
        return bookings.stream().map(Booking::proposal).collect(Collectors.toSet());
    }

    /** In how many accepted sessions everybody speaks, as the rosters say. */
    static Map<UUID, Set<UUID>> speaking(Past past) {
        var speaking = new HashMap<UUID, Set<UUID>>();
        past.events(ProposalEvent.Drafted.class).forEach(drafted -> {
            var proposal = past.proposal(drafted.id());
            if (proposal.getString("state").equals("ACCEPTED")) {
                for (var entry : proposal.getList("roster", Document.class)) {
                    if (SPEAKING.contains(entry.getString("role")) && !GONE.contains(entry.getString("state"))) {
                        speaking.computeIfAbsent(UUID.fromString(entry.getString("person")), p -> new HashSet<>())
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
