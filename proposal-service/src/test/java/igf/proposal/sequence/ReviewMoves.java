package igf.proposal.sequence;

import static igf.proposal.sequence.DraftMoves.EDITION;

import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.Reviewer;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewCommand;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewRewind;
import igf.proposal.review.RoundEvent;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.review.view.StoredParts;
import igf.proposal.round.ConflictDeclaration;
import igf.proposal.round.Panelist;
import igf.proposal.round.ReviewableProposal;
import igf.proposal.round.RoundCommand;
import igf.proposal.round.RoundReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round of reviews: handed out, noted, given, revised, stood aside from, closed, reopened, put back. */
final class ReviewMoves {

    private static final String ROUND = ReviewId.roundId(EDITION);
    private static final int REVIEWERS = 7;

    private ReviewMoves() {}

    static List<Move> all() {
        return List.of(
                new Move("proposals are handed out", 8, ReviewMoves::assign),
                new Move("what is missing is filled up", 4, ReviewMoves::topUp),
                new Move("a reviewer declares what they cannot judge", 2, ReviewMoves::declare),
                new Move("a reviewer gives or revises a review", 40, world -> review(world, true)),
                new Move("a reviewer notes one", 10, world -> review(world, false)),
                new Move("a reviewer stands aside", 4, ReviewMoves::recuse),
                new Move("the round is closed", 1, world -> world.tries(new RoundCommand.Close(ROUND, EDITION, null))),
                new Move(
                        "the round is reopened",
                        4,
                        world -> world.tries(new RoundCommand.Reopen(ROUND, EDITION, "somebody was ill"))),
                new Move("reviews are put back", 2, ReviewMoves::rewind));
    }

    /** Some have a part in proposals, some a house in common with who has. */
    static void nameReviewers(World world) {
        var reviewers = new ArrayList<Reviewer>();
        for (int n = 0; n < REVIEWERS; n++) {
            var person = new UUID(n < 2 ? 9 : 8, n);
            var sealed = new PersonalValue(person, "c2VhbGVk");
            var groups = StakeholderGroup.values();
            reviewers.add(new Reviewer(
                    person,
                    sealed,
                    sealed,
                    n == 2 ? "The House 3" : "Panel " + n,
                    groups[n % groups.length],
                    null,
                    List.of()));
        }
        world.tries(new EditionCommand.NameReviewers(EditionId.of(EDITION), reviewers));
    }

    private static List<Panelist> panel(World world) {
        return DraftMoves.state(world).reviewers().stream()
                .map(r -> new Panelist(r.person(), r.affiliation(), r.stakeholderGroup(), r.subthemes()))
                .toList();
    }

    private static List<ReviewableProposal> candidates(World world) {
        return world.past().reviewing().all(ReviewingView.PROPOSAL_PEOPLE).stream()
                .filter(parts -> Objects.requireNonNull(parts.stage()).isReviewable())
                .map(StoredParts::toReviewable)
                .toList();
    }

    private static void assign(World world) {
        world.tries(new RoundCommand.Assign(
                ROUND, EDITION, 1 + world.below(4), world.below(100), candidates(world), panel(world)));
    }

    private static void topUp(World world) {
        world.tries(new RoundCommand.TopUp(ROUND, EDITION, candidates(world), panel(world)));
    }

    private static void declare(World world) {
        var id = DraftMoves.some(world);
        var declared = new ConflictDeclaration(
                world.below(2) == 0 ? List.of("House " + world.below(9)) : List.of(),
                id == null || world.below(2) == 0 ? List.of() : List.of(id));
        var person = world.oneOf(panel(world)).person();
        world.tries(new RoundCommand.DeclareConflicts(ROUND, EDITION, person, declared, null));
    }

    /** A proposal and somebody who was asked to review it once. */
    private record Asked(UUID proposal, UUID reviewer) {}

    /** Mostly of what can be reviewed now. */
    private static @Nullable Asked asked(World world) {
        var reviewable =
                candidates(world).stream().map(ReviewableProposal::proposal).toList();
        var all = new ArrayList<Asked>();
        var now = new ArrayList<Asked>();
        world.past()
                .events(RoundEvent.Assigned.class)
                .forEach(event -> event.assignments().stream()
                        .map(Assignment::reviewer)
                        .forEach(reviewer -> {
                            var asked = new Asked(event.proposal(), reviewer);
                            all.add(asked);
                            if (reviewable.contains(event.proposal())) {
                                now.add(asked);
                            }
                        }));
        if (all.isEmpty()) {
            return null;
        }
        return world.oneOf(now.isEmpty() || world.below(9) == 0 ? all : now);
    }

    /** As the edge lets it through. */
    private static boolean mayReview(World world, Asked asked) {
        var standing = new RoundReader(world).reviewerStatus(EDITION, asked.proposal(), asked.reviewer());
        var candidate = candidates(world).stream()
                .filter(each -> each.proposal().equals(asked.proposal()))
                .findFirst();
        var panelist = panel(world).stream()
                .filter(each -> each.person().equals(asked.reviewer()))
                .findFirst()
                .orElseThrow();
        return standing.assigned()
                && !standing.closed()
                && candidate.isPresent()
                && candidate
                        .orElseThrow()
                        .findConflict(panelist.withConflicts(standing.declared()))
                        .isEmpty();
    }

    private static void review(World world, boolean give) {
        var asked = asked(world);
        if (asked == null || !mayReview(world, asked)) {
            return;
        }
        var rules = DraftMoves.state(world).rules();
        var scores = new HashMap<String, Integer>();
        var leftOut = new ArrayList<String>();
        for (var criterion : rules.criteria()) {
            if (world.below(4) > 0) {
                scores.put(criterion.id(), world.below(30) == 0 ? 9 : 1 + world.below(5));
            } else if (world.below(12) > 0) {
                leftOut.add(criterion.id());
            }
        }
        var reasons = world.below(3) == 0
                ? List.<String>of()
                : List.of(rules.reasons().getFirst().code());
        var ballot = new Ballot(scores, reasons, null, world.below(20) == 0 ? asked.proposal() : null, leftOut);
        var id = ReviewId.of(asked.proposal(), asked.reviewer());
        world.tries(
                give
                        ? new ReviewCommand.Give(id, EDITION, asked.proposal(), asked.reviewer(), ballot, rules)
                        : new ReviewCommand.Draft(id, EDITION, asked.proposal(), asked.reviewer(), ballot, rules));
    }

    private static void recuse(World world) {
        var asked = asked(world);
        if (asked != null && mayReview(world, asked)) {
            world.tries(new ReviewCommand.Recuse(
                    ReviewId.of(asked.proposal(), asked.reviewer()),
                    EDITION,
                    asked.proposal(),
                    asked.reviewer(),
                    new PersonalValue(asked.reviewer(), "c2VhbGVk")));
        }
    }

    /** Of all or of one, to anywhere in the past; then each review says what it said there, and all else what it said just now. */
    private static void rewind(World world) {
        var reviews = world.past().events(ReviewEvent.class).toList();
        if (reviews.isEmpty()) {
            return;
        }
        var to = world.below(world.past().size());
        var reviewer = world.below(2) == 0
                ? null
                : ReviewId.reviewerPseudonym(EDITION, world.oneOf(reviews).reviewer());
        var rewinding = new ReviewRewind(EDITION, reviewer);
        world.past().facts().forEach(fact -> rewinding.add(fact, fact.position() <= to));
        var before = ReviewInvariants.said(world.past().events(ReviewEvent.class));
        var id = world.id();
        world.tries(new RoundCommand.Rewind(ROUND, EDITION, id, Integer.toString(to), reviewer, "a mistake"));
        for (var change : rewinding.changes()) {
            world.append("Review", change.before().id().toString(), change.lastSequence() + 1, change.event(id));
        }
        var then = ReviewInvariants.said(world.past().events(ReviewEvent.class, to));
        var now = ReviewInvariants.said(world.past().events(ReviewEvent.class));
        before.forEach((review, saying) -> {
            var concerned = reviewer == null
                    || ReviewId.reviewerPseudonym(EDITION, saying.reviewer()).equals(reviewer);
            var wanted = concerned ? then.getOrDefault(review, saying.nothing()) : saying;
            if (!wanted.equals(now.get(review))) {
                throw new AssertionError(
                        "rewound to " + to + ", " + review + " says " + now.get(review) + " and not " + wanted);
            }
        });
    }
}
