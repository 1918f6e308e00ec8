package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.EDITIONS;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.ViewCollection;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.Reviewer;
import igf.proposal.place.PlacesEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.RuleSet;
import igf.proposal.selection.view.RankedEdition.PhaseChange;
import igf.proposal.selection.view.RankedEdition.PlanVersion;
import igf.proposal.selection.view.RankedEdition.RoundChange;
import igf.proposal.selection.view.RankedEdition.RulesVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folds the ranking parameters of an edition; each event changes one member. */
final class EditionFold {

    private record RulesPart(List<RulesVersion> rules) {}

    private record RoundPart(List<RoundChange> round) {}

    /** @param phases null before the first */
    private record PhasesPart(@Nullable List<PhaseChange> phases) {}

    private record PlansPart(List<PlanVersion> plans) {}

    private record ReviewersPart(Map<UUID, @Nullable String> reviewers) {}

    private static final ViewCollection<RulesPart> RULES = EDITIONS.projection(RulesPart.class);
    private static final ViewCollection<RoundPart> ROUND = EDITIONS.projection(RoundPart.class);
    private static final ViewCollection<PhasesPart> PHASES = EDITIONS.projection(PhasesPart.class);
    private static final ViewCollection<PlansPart> PLANS = EDITIONS.projection(PlansPart.class);
    private static final ViewCollection<ReviewersPart> REVIEWERS = EDITIONS.projection(ReviewersPart.class);

    private EditionFold() {}

    static void fold(EditionEvent event, RecordedEvent<?> recorded, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> addRules(e.edition(), e.rules(), recorded, documents);
            case EditionEvent.Changed e -> {
                addRules(e.edition(), e.rules(), recorded, documents);
                documents.change(
                        PHASES,
                        e.edition(),
                        new PhasesPart(null),
                        part -> new PhasesPart(
                                phasesAfterPlan(part.phases(), e.details().phases(), recorded)));
            }
            case EditionEvent.ReviewersNamed e ->
                documents.put(REVIEWERS, e.edition(), new ReviewersPart(affiliations(e.reviewers())));
            case EditionEvent.CallOpened e -> {}
            case EditionEvent.CallClosed e -> {}
            case EditionEvent.Extended e -> {}
            case EditionEvent.PhaseBegun e ->
                documents.change(
                        PHASES,
                        e.edition(),
                        new PhasesPart(null),
                        part -> new PhasesPart(withPhase(part.phases(), Optional.of(e.start()), recorded)));
        }
    }

    private static List<PhaseChange> withPhase(
            @Nullable List<PhaseChange> phases, Optional<PhaseStart> start, RecordedEvent<?> recorded) {
        return RankingChange.append(Objects.requireNonNullElse(phases, List.of()), PhaseChange.of(start, recorded));
    }

    /**
     * Applies the same rule as the aggregate: if the new plan begins the current phase later or not at all, the phase
     * before it applies again.
     */
    private static @Nullable List<PhaseChange> phasesAfterPlan(
            @Nullable List<PhaseChange> phases, List<PhaseStart> planned, RecordedEvent<?> recorded) {
        var last = phases == null || phases.isEmpty() ? null : phases.getLast();
        if (last == null || last.from().isEmpty()) {
            return phases;
        }
        var until = last.from().orElseThrow();
        var currentPhase =
                planned.stream().filter(start -> !start.from().isAfter(until)).reduce((earlier, later) -> later);
        return currentPhase.map(PhaseStart::from).equals(last.from())
                ? phases
                : withPhase(phases, currentPhase, recorded);
    }

    private static Map<UUID, @Nullable String> affiliations(List<Reviewer> reviewers) {
        var affiliations = new LinkedHashMap<UUID, @Nullable String>();
        reviewers.forEach(reviewer -> affiliations.put(reviewer.person(), reviewer.affiliation()));
        return affiliations;
    }

    private static void addRules(String edition, RuleSet rules, RecordedEvent<?> recorded, Documents documents) {
        documents.change(
                RULES,
                edition,
                new RulesPart(List.of()),
                part -> new RulesPart(RankingChange.append(part.rules(), RulesVersion.of(rules, recorded))));
    }

    static void fold(RoundEvent event, RecordedEvent<?> recorded, Documents documents) {
        switch (event) {
            case RoundEvent.Closed e -> addRoundChange(e.edition(), true, recorded, documents);
            case RoundEvent.Reopened e -> addRoundChange(e.edition(), false, recorded, documents);
            case RoundEvent.Planned _,
                    RoundEvent.Assigned _,
                    RoundEvent.ConflictsDeclared _,
                    RoundEvent.ConflictsReopened _,
                    RoundEvent.Scheduled _,
                    RoundEvent.Reminded _,
                    RoundEvent.Rewound _ -> {}
        }
    }

    private static void addRoundChange(String edition, boolean closed, RecordedEvent<?> recorded, Documents documents) {
        var change = new RoundChange(recorded.position(), recorded.meta().recordedAt(), closed);
        documents.change(
                ROUND,
                edition,
                new RoundPart(List.of()),
                part -> new RoundPart(RankingChange.append(part.round(), change)));
    }

    /** Keeps all plans, to know the plan of each past decision. */
    static void fold(PlacesEvent event, RecordedEvent<?> recorded, Documents documents) {
        switch (event) {
            case PlacesEvent.Planned e ->
                documents.change(
                        PLANS,
                        e.edition(),
                        new PlansPart(List.of()),
                        part -> new PlansPart(RankingChange.append(part.plans(), PlanVersion.of(e.plan(), recorded))));
            case PlacesEvent.Changed _, PlacesEvent.Promoted _ -> {}
        }
    }
}
