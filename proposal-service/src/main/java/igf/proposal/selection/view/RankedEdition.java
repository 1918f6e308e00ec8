package igf.proposal.selection.view;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.PointInTime;
import igf.platform.view.shape.EmbeddedDocument;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.place.Plan;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.TieBreak;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ranking parameters of an edition.
 *
 * @param round each closing and reopening
 * @param reviewers current affiliations by person
 */
public record RankedEdition(
        List<RulesVersion> rules,
        List<RoundChange> round,
        List<PhaseChange> phases,
        List<PlanVersion> plans,
        Map<UUID, @Nullable String> reviewers) {

    @EmbeddedDocument
    record RulesVersion(
            long position,
            Instant at,
            int rulesVersion,
            String preset,
            int minimumReviews,
            List<Criterion> criteria,
            ScaleEnds scale,
            List<TieBreak> ties,
            List<CriterionName> screening)
            implements RankingChange {

        static RulesVersion of(RuleSet rules, RecordedEvent<?> recorded) {
            return new RulesVersion(
                    recorded.position(),
                    recorded.meta().recordedAt(),
                    rules.version(),
                    rules.preset(),
                    rules.limits().minimumReviews(),
                    rules.criteria(),
                    new ScaleEnds(rules.scale().min(), rules.scale().max()),
                    rules.ties(),
                    rules.screening().stream()
                            .map(criterion -> new CriterionName(criterion.id(), criterion.name()))
                            .toList());
        }
    }

    record ScaleEnds(int min, int max) {}

    public record CriterionName(String rule, String name) {}

    @EmbeddedDocument
    record RoundChange(long position, Instant at, boolean closed) implements RankingChange {}

    /** The beginning of a phase; empty if a new plan undid it. */
    @EmbeddedDocument
    record PhaseChange(long position, Instant at, Optional<Phase> phase, Optional<Instant> from)
            implements RankingChange {

        static PhaseChange of(Optional<PhaseStart> start, RecordedEvent<?> recorded) {
            return new PhaseChange(
                    recorded.position(),
                    recorded.meta().recordedAt(),
                    start.map(PhaseStart::phase),
                    start.map(PhaseStart::from));
        }
    }

    /** Themes are a list, because the name of a theme may not be a valid key. */
    @EmbeddedDocument
    record PlanVersion(long position, Instant at, Optional<Integer> slots, List<Quota> quotas, boolean reserveByTheme)
            implements RankingChange {

        record Quota(String theme, int most) {}

        static PlanVersion of(Plan plan, RecordedEvent<?> recorded) {
            return new PlanVersion(
                    recorded.position(),
                    recorded.meta().recordedAt(),
                    Optional.ofNullable(plan.slots()),
                    plan.quotas().entrySet().stream()
                            .map(quota -> new Quota(quota.getKey(), quota.getValue()))
                            .toList(),
                    plan.reserveByTheme());
        }

        private Plan toPlan() {
            return new Plan(
                    slots.orElse(null),
                    quotas.stream().collect(Collectors.toMap(Quota::theme, Quota::most)),
                    reserveByTheme,
                    Map.of());
        }
    }

    /** Returns the position of the latest event that affects rankings. */
    long position() {
        return Stream.of(rules, round, phases, plans)
                .mapToLong(RankingChange::latestPosition)
                .max()
                .orElse(0);
    }

    /** Returns whether reviews can no longer be given: the round is closed, or the selecting phase has begun. */
    boolean isReviewOver(PointInTime moment) {
        return RankingChange.latestAt(round, moment).filter(RoundChange::closed).isPresent()
                || RankingChange.latestAt(phases, moment)
                        .flatMap(PhaseChange::phase)
                        .filter(phase -> phase.compareTo(Phase.SELECTING) >= 0)
                        .isPresent();
    }

    Plan plan(PointInTime moment) {
        return RankingChange.latestAt(plans, moment).map(PlanVersion::toPlan).orElse(Plan.NONE);
    }
}
