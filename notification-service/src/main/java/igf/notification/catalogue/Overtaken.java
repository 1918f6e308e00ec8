package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the earlier facts about a proposal that a later one replaces or takes back. */
public final class Overtaken {

    private static final Set<String> INVITATIONS = Set.of("igf.speaker.invited.v1", "igf.speaker.reminded.v1");

    /** The news that facts of a type take back. */
    private static final Map<String, Set<String>> TAKEN_BACK = Map.of(
            "igf.proposal.decision-undone.v1",
            Set.of("igf.proposal.accepted.v1", "igf.proposal.declined.v1", "igf.proposal.reserved.v1"),
            "igf.proposal.merge-ended.v1",
            Set.of("igf.proposal.merge-proposed.v1", "igf.proposal.merged.v1", "igf.proposal.took-in.v1"),
            "igf.proposal.screened.v1",
            Set.of("igf.proposal.screened.v1"),
            "igf.proposal.screening-undone.v1",
            Set.of("igf.proposal.screened.v1"));

    private Overtaken() {}

    /**
     * Returns the links of invitations that take no answer after a fact, and did when a mail was written. One mail can name several.
     *
     * @param cause id of the fact that the mail was written for
     * @param before all earlier facts about the same proposal
     */
    public static Set<Object> endedLinks(String cause, PublicFact fact, List<PublicFact> before) {
        var all = new ArrayList<>(before);
        all.add(fact);
        var written = before.stream().map(PublicFact::id).toList().indexOf(cause);
        var ended = new HashSet<Object>();
        for (int i = 0; i < before.size(); i++) {
            var invitation = before.get(i);
            if (INVITATIONS.contains(invitation.type())
                    && all.subList(Math.max(i, written) + 1, all.size()).stream()
                            .anyMatch(later -> Invalidations.is("invitation", told(invitation), later))) {
                ended.add(Gathered.link(invitation));
            }
        }
        return ended;
    }

    private static Invalidations.Told told(PublicFact invitation) {
        return new Invalidations.Told(
                invitation, new EventMembers(invitation.data()).id("personId").orElse(new UUID(0, 0)));
    }

    /**
     * Returns the news that a fact takes back, since such news was last taken back. People who were never sent it need no mail about
     * its end. Empty for a fact that takes nothing back.
     */
    public static List<PublicFact> takenBackBy(PublicFact fact, List<PublicFact> before) {
        var found = new ArrayList<PublicFact>();
        if (takesBack(fact)) {
            var news = TAKEN_BACK.getOrDefault(fact.type(), Set.of());
            for (var earlier : before) {
                if (!isOfOneMerger(earlier, fact)) {
                    continue;
                }
                if (takesBack(earlier)
                        && TAKEN_BACK.getOrDefault(earlier.type(), Set.of()).equals(news)) {
                    found.clear();
                } else if (news.contains(earlier.type())) {
                    found.add(earlier);
                }
            }
        }
        return found;
    }

    /** Whether a fact takes news back at all. */
    public static boolean takesBack(PublicFact fact) {
        return switch (fact.type()) {
            case "igf.proposal.decision-undone.v1", "igf.proposal.merge-ended.v1", "igf.proposal.screening-undone.v1" ->
                true;
            case "igf.proposal.screened.v1" -> fact.data().get("overruledBecause") != null;
            default -> false;
        };
    }

    private static boolean isOfOneMerger(PublicFact one, PublicFact other) {
        var first = Invalidations.otherSide(one);
        var second = Invalidations.otherSide(other);
        return first == null || second == null || first.equals(second);
    }
}
