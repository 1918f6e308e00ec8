package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.EDITIONS;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.ViewCollection;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.Reviewer;
import igf.proposal.place.PlacesEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.RuleSet;
import igf.proposal.selection.view.RankedEdition.Phases;
import igf.proposal.selection.view.RankedEdition.Places;
import igf.proposal.selection.view.RankedEdition.Round;
import igf.proposal.selection.view.RankedEdition.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folds the ranking parameters of an edition; each event changes one member. */
final class EditionFold {

    private record OfRules(List<Rules> rules) {}

    private record OfRound(List<Round> round) {}

    /** @param phases null before the first */
    private record OfPhases(@Nullable List<Phases> phases) {}

    private record OfPlans(List<Places> plans) {}

    private record OfReviewers(Map<UUID, @Nullable String> reviewers) {}

    private static final ViewCollection<OfRules> RULES = EDITIONS.part(OfRules.class);
    private static final ViewCollection<OfRound> ROUND = EDITIONS.part(OfRound.class);
    private static final ViewCollection<OfPhases> PHASES = EDITIONS.part(OfPhases.class);
    private static final ViewCollection<OfPlans> PLANS = EDITIONS.part(OfPlans.class);
    private static final ViewCollection<OfReviewers> REVIEWERS = EDITIONS.part(OfReviewers.class);

    private EditionFold() {}

    static void fold(EditionEvent event, Recorded<?> fact, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> rules(e.edition(), e.rules(), fact, documents);
            case EditionEvent.Changed e -> {
                rules(e.edition(), e.rules(), fact, documents);
                documents.change(
                        PHASES,
                        e.edition(),
                        new OfPhases(null),
                        known -> new OfPhases(
                                replanned(known.phases(), e.details().phases(), fact)));
            }
            case EditionEvent.ReviewersNamed e ->
                documents.put(REVIEWERS, e.edition(), new OfReviewers(affiliations(e.reviewers())));
            case EditionEvent.CallOpened e -> {}
            case EditionEvent.CallClosed e -> {}
            case EditionEvent.Extended e -> {}
            case EditionEvent.PhaseBegun e ->
                documents.change(
                        PHASES,
                        e.edition(),
                        new OfPhases(null),
                        known -> new OfPhases(begun(known.phases(), Optional.of(e.start()), fact)));
        }
    }

    private static List<Phases> begun(@Nullable List<Phases> known, Optional<PhaseStart> start, Recorded<?> fact) {
        return RankingFact.with(Objects.requireNonNullElse(known, List.of()), Phases.of(start, fact));
    }

    /**
     * Applies the same rule as the aggregate: if the new plan begins the current phase later or not at all, the phase
     * before it applies again.
     */
    private static @Nullable List<Phases> replanned(
            @Nullable List<Phases> known, List<PhaseStart> planned, Recorded<?> fact) {
        var last = known == null || known.isEmpty() ? null : known.getLast();
        if (last == null || last.from().isEmpty()) {
            return known;
        }
        var until = last.from().orElseThrow();
        var holds =
                planned.stream().filter(start -> !start.from().isAfter(until)).reduce((earlier, later) -> later);
        return holds.map(PhaseStart::from).equals(last.from()) ? known : begun(known, holds, fact);
    }

    private static Map<UUID, @Nullable String> affiliations(List<Reviewer> reviewers) {
        var affiliations = new LinkedHashMap<UUID, @Nullable String>();
        reviewers.forEach(reviewer -> affiliations.put(reviewer.person(), reviewer.affiliation()));
        return affiliations;
    }

    private static void rules(String edition, RuleSet rules, Recorded<?> fact, Documents documents) {
        documents.change(
                RULES,
                edition,
                new OfRules(List.of()),
                known -> new OfRules(RankingFact.with(known.rules(), Rules.of(rules, fact))));
    }

    static void fold(RoundEvent event, Recorded<?> fact, Documents documents) {
        switch (event) {
            case RoundEvent.Closed e -> closed(e.edition(), true, fact, documents);
            case RoundEvent.Reopened e -> closed(e.edition(), false, fact, documents);
            case RoundEvent.Planned _,
                    RoundEvent.Assigned _,
                    RoundEvent.ConflictsDeclared _,
                    RoundEvent.ConflictsReopened _,
                    RoundEvent.Scheduled _,
                    RoundEvent.Reminded _,
                    RoundEvent.Rewound _ -> {}
        }
    }

    private static void closed(String edition, boolean closed, Recorded<?> fact, Documents documents) {
        var line = new Round(fact.position(), fact.meta().recordedAt(), closed);
        documents.change(
                ROUND, edition, new OfRound(List.of()), known -> new OfRound(RankingFact.with(known.round(), line)));
    }

    /** Keeps all plans, to know the plan of each past decision. */
    static void fold(PlacesEvent event, Recorded<?> fact, Documents documents) {
        switch (event) {
            case PlacesEvent.Planned e ->
                documents.change(
                        PLANS,
                        e.edition(),
                        new OfPlans(List.of()),
                        known -> new OfPlans(RankingFact.with(known.plans(), Places.of(e.plan(), fact))));
            case PlacesEvent.Changed _, PlacesEvent.Promoted _ -> {}
        }
    }
}
