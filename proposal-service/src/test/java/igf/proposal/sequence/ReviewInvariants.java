package igf.proposal.sequence;

import igf.proposal.content.Owner;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.Reviewer;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.selection.RankedEntrant;
import igf.proposal.selection.view.RankingTable;
import igf.proposal.selection.view.SelectionView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of every review and of every rank, told without the code that decides about it. */
final class ReviewInvariants {

    /** Half of the last of six decimals, and what doubles lose. */
    private static final double ROUNDING = 0.000_000_6;

    private ReviewInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.after(
                        RoundEvent.Assigned.class,
                        "nobody is asked to review what they, or their organization, have a part in",
                        ReviewInvariants::withoutConflict),
                Invariant.after(
                        RoundEvent.Assigned.class,
                        "nobody is asked twice for one proposal",
                        (past, e) -> e.assignments().stream()
                                        .map(Assignment::reviewer)
                                        .distinct()
                                        .count()
                                == e.assignments().size()),
                Invariant.after(
                        ReviewEvent.Given.class,
                        "a review is given by whoever is asked for it, in an open round",
                        ReviewInvariants::wasAsked),
                Invariant.after(
                        ReviewEvent.Given.class,
                        "scores are whole numbers of the scale, and low ones have a reason",
                        ReviewInvariants::isWellGiven),
                Invariant.after(
                        ReviewEvent.Given.class,
                        "a review scores each criterion or says that it cannot be judged",
                        ReviewInvariants::isWhole),
                Invariant.after(
                        ReviewEvent.class,
                        "mean, number and deviation of each proposal are those of its reviews, without blank and recused ones",
                        (past, e) -> isRankedByReviews(past)));
    }

    /** What a review says. @param counts null where nothing does */
    record Saying(
            UUID proposal,
            UUID reviewer,
            @Nullable Ballot counts,
            @Nullable Ballot draft,
            boolean recused) {

        Saying nothing() {
            return new Saying(proposal, reviewer, null, null, false);
        }
    }

    /** What each review says after all of these events. */
    static Map<UUID, Saying> said(Stream<ReviewEvent> events) {
        var said = new TreeMap<UUID, Saying>();
        events.forEach(event -> {
            var before = said.get(event.id());
            var ballot = before == null ? null : before.counts();
            said.put(
                    event.id(),
                    switch (event) {
                        case ReviewEvent.Drafted e -> new Saying(e.proposal(), e.reviewer(), ballot, e.draft(), false);
                        case ReviewEvent.Given e -> new Saying(e.proposal(), e.reviewer(), e.ballot(), null, false);
                        case ReviewEvent.Recused e -> new Saying(e.proposal(), e.reviewer(), null, null, true);
                        case ReviewEvent.Rewound e ->
                            new Saying(e.proposal(), e.reviewer(), e.ballot(), e.draft(), e.recusal() != null);
                    });
        });
        return said;
    }

    private static boolean withoutConflict(Past past, RoundEvent.Assigned assigned) {
        var roster = new HashMap<UUID, RosterEntry>();
        Owner owner = null;
        for (var event : past.events(ProposalEvent.class)
                .filter(each -> each.id().equals(assigned.proposal()))
                .toList()) {
            switch (event) {
                case ProposalEvent.Drafted e -> {
                    owner = e.owner();
                    e.roster().forEach(entry -> roster.put(entry.id(), entry));
                }
                case ProposalEvent.PersonListed e -> roster.put(e.entry().id(), e.entry());
                case ProposalEvent.PersonChanged e -> roster.put(e.entry().id(), e.entry());
                case ProposalEvent.AddressCorrected e -> roster.put(e.entry().id(), e.entry());
                case ProposalEvent.PersonRemoved e -> roster.remove(e.entry().id());
                case ProposalEvent.PersonReplaced e -> {
                    roster.remove(e.old().id());
                    roster.put(e.entry().id(), e.entry());
                }
                default -> {}
            }
        }
        var own = owner == null ? null : owner.person();
        return assigned.assignments().stream().map(Assignment::reviewer).noneMatch(reviewer -> {
            var house = house(affiliation(past, reviewer));
            return reviewer.equals(own)
                    || roster.values().stream()
                            .anyMatch(entry ->
                                    entry.person().equals(reviewer) || house.equals(house(entry.affiliation())));
        });
    }

    private static @Nullable String affiliation(Past past, UUID reviewer) {
        return past
                .events(EditionEvent.ReviewersNamed.class)
                .reduce((first, second) -> second)
                .orElseThrow()
                .reviewers()
                .stream()
                .filter(each -> each.person().equals(reviewer))
                .map(Reviewer::affiliation)
                .findFirst()
                .orElse(null);
    }

    private static String house(@Nullable String name) {
        return Objects.toString(name, "").toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    private static boolean wasAsked(Past past, ReviewEvent.Given given) {
        var closed = false;
        var asked = false;
        for (var event : past.events(RoundEvent.class).toList()) {
            switch (event) {
                case RoundEvent.Closed e -> closed = true;
                case RoundEvent.Reopened e -> closed = false;
                case RoundEvent.Assigned e -> {
                    if (e.proposal().equals(given.proposal())) {
                        asked = e.assignments().stream()
                                .anyMatch(each -> each.reviewer().equals(given.reviewer()));
                    }
                }
                default -> {}
            }
        }
        return asked && !closed;
    }

    private static boolean isWellGiven(Past past, ReviewEvent.Given given) {
        var rules = rules(past);
        var most = rules.reasonsRequired().atOrBelow();
        var scores = given.ballot().scores().values();
        return scores.stream()
                        .allMatch(score -> score >= rules.scale().min()
                                && score <= rules.scale().max())
                && (most == null
                        || scores.stream().noneMatch(score -> score <= most)
                        || !given.ballot().reasons().isEmpty());
    }

    private static boolean isWhole(Past past, ReviewEvent.Given given) {
        return rules(past).criteria().stream()
                .allMatch(criterion -> given.ballot().scores().containsKey(criterion.id())
                        != given.ballot().cannotJudge().contains(criterion.id()));
    }

    private static RuleSet rules(Past past) {
        return past.events(EditionEvent.class)
                .flatMap(event -> switch (event) {
                    case EditionEvent.Planned e -> Stream.of(e.rules());
                    case EditionEvent.Changed e -> Stream.of(e.rules());
                    default -> Stream.<RuleSet>empty();
                })
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static boolean isRankedByReviews(Past past) {
        var rules = rules(past);
        var means = new HashMap<UUID, List<Double>>();
        for (var saying : said(past.events(ReviewEvent.class)).values()) {
            if (saying.counts() != null && !saying.recused()) {
                double sum = 0;
                double weights = 0;
                for (var criterion : rules.criteria()) {
                    var score = saying.counts().scores().get(criterion.id());
                    sum += score == null ? 0 : score * criterion.weight();
                    weights += score == null ? 0 : criterion.weight();
                }
                if (weights > 0) {
                    means.computeIfAbsent(saying.proposal(), p -> new ArrayList<>())
                            .add(sum / weights);
                }
            }
        }
        var ranking = ranking(past);
        Double before = null;
        for (var standing : ranking) {
            if (!isMeanOf(standing, means.getOrDefault(standing.id(), List.of()))) {
                return false;
            }
            var ranked = standing.reviews() >= rules.limits().minimumReviews();
            if (ranked != (standing.rank() != null)
                    || ranked && before != null && Objects.requireNonNull(standing.mean()) > before) {
                return false;
            }
            before = ranked ? standing.mean() : before;
        }
        return true;
    }

    private static List<RankedEntrant> ranking(Past past) {
        var edition = past.selection()
                .find(SelectionView.EDITIONS, DraftMoves.EDITION)
                .orElseThrow();
        return RankingTable.of(edition, past.selection().all(SelectionView.ROWS))
                .ranking();
    }

    private static boolean isMeanOf(RankedEntrant standing, List<Double> reviews) {
        if (standing.reviews() != reviews.size()) {
            return false;
        }
        var mean = reviews.stream().mapToDouble(each -> each).average();
        if (mean.isEmpty()) {
            return standing.mean() == null && standing.standardDeviation() == null;
        }
        var squares = reviews.stream()
                .mapToDouble(each -> (each - mean.getAsDouble()) * (each - mean.getAsDouble()))
                .sum();
        return isNear(standing.mean(), mean.getAsDouble())
                && (reviews.size() < 2
                        ? standing.standardDeviation() == null
                        : isNear(standing.standardDeviation(), Math.sqrt(squares / (reviews.size() - 1))));
    }

    private static boolean isNear(@Nullable Double shown, double exact) {
        return shown != null && Math.abs(shown - exact) <= ROUNDING;
    }
}
