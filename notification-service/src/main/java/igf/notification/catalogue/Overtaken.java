package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the earlier facts about a proposal that a later one replaces or takes back. */
public final class Overtaken {

    private static final Set<String> DECISIONS =
            Set.of("igf.proposal.accepted.v1", "igf.proposal.declined.v1", "igf.proposal.reserved.v1");
    private static final Set<String> SCREENINGS = Set.of("igf.proposal.screened.v1");
    private static final String MERGE_PROPOSED = "igf.proposal.merge-proposed.v1";
    private static final Set<String> MERGERS =
            Set.of(MERGE_PROPOSED, "igf.proposal.merged.v1", "igf.proposal.took-in.v1");

    private static final String CONDITIONS_DUE = "igf.proposal.conditions-due.v1";
    private static final Set<String> INVITATIONS = Set.of("igf.speaker.invited.v1", "igf.speaker.reminded.v1");

    private Overtaken() {}

    /** Returns the types of facts that do not hold any more after a fact; empty for most. */
    public static Set<String> typesBy(PublicFact fact) {
        return switch (fact.type()) {
            case "igf.proposal.accepted.v1",
                    "igf.proposal.declined.v1",
                    "igf.proposal.reserved.v1",
                    "igf.proposal.decision-undone.v1" -> DECISIONS;
            case "igf.proposal.condition-extended.v1" -> Set.of(CONDITIONS_DUE);
            case "igf.proposal.withdrawn.v1" -> union(DECISIONS, INVITATIONS);
            case "igf.proposal.screened.v1", "igf.proposal.screening-undone.v1" -> SCREENINGS;
            case "igf.proposal.merged.v1" -> union(union(DECISIONS, INVITATIONS), Set.of(MERGE_PROPOSED));
            case "igf.proposal.took-in.v1" -> Set.of(MERGE_PROPOSED);
            case "igf.proposal.merge-ended.v1" -> MERGERS;
            case "igf.speaker.replaced.v1", "igf.speaker.declined.v1", "igf.speaker.confirmed.v1" -> INVITATIONS;
            default -> Set.of();
        };
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }

    /**
     * Returns the facts whose mails are untrue from now on. Invitations that ended before are among those that end now, because one mail
     * can name several.
     *
     * @param before all earlier facts about the same proposal
     */
    public static List<PublicFact> by(PublicFact fact, List<PublicFact> before) {
        var types = typesBy(fact);
        var found = new ArrayList<PublicFact>();
        for (int i = 0; i < before.size(); i++) {
            var earlier = before.get(i);
            if (types.contains(earlier.type())
                    && (overtakes(fact, earlier)
                            || INVITATIONS.contains(earlier.type())
                                    && before.subList(i + 1, before.size()).stream()
                                            .anyMatch(later -> overtakes(later, earlier)))) {
                found.add(earlier);
            }
        }
        return found;
    }

    private static boolean overtakes(PublicFact fact, PublicFact earlier) {
        return typesBy(fact).contains(earlier.type()) && isOfOneMerger(earlier, fact) && isOfOneEntry(earlier, fact);
    }

    private static boolean isOfOneEntry(PublicFact one, PublicFact other) {
        var first = one.data().get("entryId");
        var second = other.data().get("entryId");
        return first == null || second == null || first.equals(second);
    }

    /**
     * Returns the news that a fact takes back, since such news was last taken back. People who were never sent it need no mail about
     * its end. Empty for a fact that takes nothing back.
     */
    public static List<PublicFact> takenBackBy(PublicFact fact, List<PublicFact> before) {
        var found = new ArrayList<PublicFact>();
        if (takesBack(fact)) {
            for (var earlier : before) {
                if (!isOfOneMerger(earlier, fact)) {
                    continue;
                }
                if (takesBack(earlier) && typesBy(earlier).equals(typesBy(fact))) {
                    found.clear();
                } else if (typesBy(fact).contains(earlier.type())) {
                    found.add(earlier);
                }
            }
        }
        return found;
    }

    private static boolean takesBack(PublicFact fact) {
        return switch (fact.type()) {
            case "igf.proposal.decision-undone.v1", "igf.proposal.merge-ended.v1", "igf.proposal.screening-undone.v1" ->
                true;
            case "igf.proposal.screened.v1" -> fact.data().get("overruledBecause") != null;
            default -> false;
        };
    }

    /** A proposal can be asked about several mergers at the same time; the end of one says nothing about the others. */
    private static boolean isOfOneMerger(PublicFact one, PublicFact other) {
        var first = otherSide(one);
        var second = otherSide(other);
        return first == null || second == null || first.equals(second);
    }

    private static @Nullable Object otherSide(PublicFact fact) {
        return switch (fact.type()) {
            case "igf.proposal.merged.v1" -> fact.data().get("intoProposalId");
            case MERGE_PROPOSED, "igf.proposal.took-in.v1", "igf.proposal.merge-ended.v1" ->
                fact.data().get("withProposalId");
            default -> null;
        };
    }
}
