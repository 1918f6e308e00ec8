package igf.proposal.round;

import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.review.Allotment;
import igf.proposal.review.Allotment.Against;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Allotment.Exclusion;
import igf.proposal.review.Allotment.PassedOver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assigns reviewers to proposals, as a pure function of its inputs in any order.
 * <p>Existing assignments stay, unless there is a conflict of interest or the person is no longer a reviewer. Proposals
 * with the fewest possible reviewers come first. Each gets the reviewers with the lowest load. A known subtheme
 * outweighs two proposals of load, and a stakeholder group that is new among its reviewers outweighs one. The seed
 * decides between equals.
 */
final class Assigner {

    /** Recorded with each round, so that its assignments can be explained after the procedure has changed. */
    static final String METHOD = "least-load-1";

    private static final int SUBTHEME_WEIGHT = 2;
    private static final int GROUP_WEIGHT = 1;

    private final long seed;
    private final int perProposal;
    private final List<Panelist> reviewers;
    private final Map<UUID, Integer> loads = new HashMap<>();

    private Assigner(long seed, int perProposal, List<Panelist> reviewers) {
        this.seed = seed;
        this.perProposal = perProposal;
        this.reviewers = reviewers.stream()
                .sorted(Comparator.comparing(Panelist::person))
                .toList();
    }

    /**
     * @param before existing assignments, by proposal
     * @return ordered by the proposals' numbers
     */
    static List<Allotment> assign(
            long seed,
            int perProposal,
            List<ReviewableProposal> candidates,
            List<Panelist> reviewers,
            Map<UUID, List<Assignment>> before) {
        var assigner = new Assigner(seed, perProposal, reviewers);
        var kept = new HashMap<UUID, List<Assignment>>();
        for (var candidate : candidates) {
            kept.put(
                    candidate.proposal(),
                    assigner.validAssignments(candidate, before.getOrDefault(candidate.proposal(), List.of())));
        }
        kept.values()
                .forEach(assignments -> assignments.forEach(assignment -> assigner.addLoad(assignment.reviewer())));
        return candidates.stream()
                .sorted(Comparator.<ReviewableProposal>comparingInt(assigner::countPossible)
                        .thenComparingLong(
                                candidate -> assigner.tieBreakNumber(candidate.proposal(), candidate.proposal())))
                .map(candidate -> assigner.allot(candidate, kept.getOrDefault(candidate.proposal(), List.of())))
                .sorted(Comparator.comparingInt(Allotment::number).thenComparing(Allotment::proposal))
                .toList();
    }

    private List<Assignment> validAssignments(ReviewableProposal candidate, List<Assignment> before) {
        return before.stream()
                .filter(assignment -> reviewers.stream()
                        .anyMatch(reviewer -> reviewer.person().equals(assignment.reviewer())
                                && candidate.findConflict(reviewer).isEmpty()))
                .toList();
    }

    private int countPossible(ReviewableProposal candidate) {
        return (int) reviewers.stream()
                .filter(r -> candidate.findConflict(r).isEmpty())
                .count();
    }

    private Allotment allot(ReviewableProposal candidate, List<Assignment> kept) {
        var assignments = new ArrayList<>(kept);
        var exclusions = new ArrayList<Exclusion>();
        var available = new ArrayList<Panelist>();
        for (var reviewer : reviewers) {
            var conflict = candidate.findConflict(reviewer);
            if (conflict.isPresent()) {
                exclusions.add(new Exclusion(reviewer.person(), conflict.get()));
            } else if (kept.stream()
                    .noneMatch(assignment -> assignment.reviewer().equals(reviewer.person()))) {
                available.add(reviewer);
            }
        }
        Assignment last = null;
        var groups = groups(assignments);
        while (assignments.size() < perProposal && !available.isEmpty()) {
            var groupsBefore = groups(assignments);
            groups = groupsBefore;
            var next = available.stream()
                    .min(Comparator.<Panelist>comparingInt(r -> cost(candidate, r, groupsBefore))
                            .thenComparingInt(r -> load(r.person()))
                            .thenComparingLong(r -> tieBreakNumber(candidate.proposal(), r.person())))
                    .orElseThrow();
            available.remove(next);
            last = explainAssignment(candidate, next, groupsBefore);
            assignments.add(last);
            addLoad(next.person());
        }
        var passedOver = new ArrayList<PassedOver>();
        for (var reviewer : available) {
            passedOver.add(explainPassedOver(candidate, reviewer, last, groups));
        }
        return new Allotment(
                candidate.proposal(),
                candidate.number(),
                assignments,
                exclusions,
                Math.max(0, perProposal - assignments.size()),
                passedOver);
    }

    /**
     * @param last the reviewer assigned last, null if none was needed
     * @param groups stakeholder groups before that assignment
     */
    private PassedOver explainPassedOver(
            ReviewableProposal candidate, Panelist reviewer, @Nullable Assignment last, Set<StakeholderGroup> groups) {
        var load = load(reviewer.person());
        var matches = matches(candidate, reviewer);
        var addsGroup = isNew(reviewer, groups);
        var because = new ArrayList<Against>();
        if (last == null) {
            because.add(Against.ENOUGH);
        } else {
            if (load > last.load()) {
                because.add(Against.LOAD);
            }
            if (last.matches() && !matches) {
                because.add(Against.ISSUE_AREA);
            }
            if (last.newGroup() && !addsGroup) {
                because.add(Against.GROUP);
            }
            if (because.isEmpty()) {
                because.add(Against.LOT);
            }
        }
        return new PassedOver(reviewer.person(), load, matches, addsGroup, because);
    }

    private Assignment explainAssignment(
            ReviewableProposal candidate, Panelist reviewer, Set<StakeholderGroup> groups) {
        var matchingSubthemes = candidate.subthemes().stream()
                .filter(reviewer.subthemes()::contains)
                .toList();
        return new Assignment(
                reviewer.person(),
                matchingSubthemes,
                reviewer.subthemes().isEmpty(),
                load(reviewer.person()),
                isNew(reviewer, groups));
    }

    private int cost(ReviewableProposal candidate, Panelist reviewer, Set<StakeholderGroup> groups) {
        return load(reviewer.person())
                - (matches(candidate, reviewer) ? SUBTHEME_WEIGHT : 0)
                - (isNew(reviewer, groups) ? GROUP_WEIGHT : 0);
    }

    private static boolean matches(ReviewableProposal candidate, Panelist reviewer) {
        return reviewer.subthemes().isEmpty()
                || candidate.subthemes().stream().anyMatch(reviewer.subthemes()::contains);
    }

    private static boolean isNew(Panelist reviewer, Set<StakeholderGroup> groups) {
        return reviewer.stakeholderGroup() != null && !groups.contains(reviewer.stakeholderGroup());
    }

    private Set<StakeholderGroup> groups(List<Assignment> assignments) {
        var groups = EnumSet.noneOf(StakeholderGroup.class);
        for (var reviewer : reviewers) {
            if (reviewer.stakeholderGroup() != null
                    && assignments.stream()
                            .anyMatch(assignment -> assignment.reviewer().equals(reviewer.person()))) {
                groups.add(reviewer.stakeholderGroup());
            }
        }
        return groups;
    }

    private int load(UUID person) {
        return loads.getOrDefault(person, 0);
    }

    private void addLoad(UUID person) {
        loads.merge(person, 1, Integer::sum);
    }

    /** Returns a pseudo-random number derived from the seed and both ids (the finalizer of SplitMix64). */
    private long tieBreakNumber(UUID proposal, UUID person) {
        var mixed = seed;
        for (var bits : List.of(
                proposal.getMostSignificantBits(),
                proposal.getLeastSignificantBits(),
                person.getMostSignificantBits(),
                person.getLeastSignificantBits())) {
            mixed = mixBits(mixed ^ bits);
        }
        return mixed;
    }

    private static long mixBits(long seed) {
        var z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
