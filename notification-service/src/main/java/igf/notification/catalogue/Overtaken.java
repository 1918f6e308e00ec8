package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds earlier events about a proposal that a later one replaces or reverses. */
public final class Overtaken {

    private static final Set<String> INVITATIONS = Set.of("igf.speaker.invited.v1", "igf.speaker.reminded.v1");

    /** Event types reversed by events of a type. */
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
     * Returns the links of invitations that accepted answers when a mail was written and no longer do after an event.
     * One mail can have several.
     *
     * @param cause id of the event that the mail was written for
     * @param before all earlier events about the same proposal
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
     * Returns the events that an event reverses, since they were last reversed. People who got no mail about them need
     * none about the reversal. Empty for an event that reverses nothing.
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

    /** Returns whether an event reverses earlier ones at all. */
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
