package igf.proposal.selection.view;

import igf.platform.domain.Recorded;
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
        List<Rules> rules,
        List<Round> round,
        List<Phases> phases,
        List<Places> plans,
        Map<UUID, @Nullable String> reviewers) {

    @EmbeddedDocument
    record Rules(
            long position,
            Instant at,
            int rulesVersion,
            String preset,
            int minimumReviews,
            List<Criterion> criteria,
            Ends scale,
            List<TieBreak> ties,
            List<Screened> screening)
            implements RankingFact {

        static Rules of(RuleSet rules, Recorded<?> fact) {
            return new Rules(
                    fact.position(),
                    fact.meta().recordedAt(),
                    rules.version(),
                    rules.preset(),
                    rules.limits().minimumReviews(),
                    rules.criteria(),
                    new Ends(rules.scale().min(), rules.scale().max()),
                    rules.ties(),
                    rules.screening().stream()
                            .map(criterion -> new Screened(criterion.id(), criterion.name()))
                            .toList());
        }
    }

    record Ends(int min, int max) {}

    public record Screened(String rule, String name) {}

    @EmbeddedDocument
    record Round(long position, Instant at, boolean closed) implements RankingFact {}

    /** The beginning of a phase; empty if a new plan undid it. */
    @EmbeddedDocument
    record Phases(long position, Instant at, Optional<Phase> phase, Optional<Instant> from) implements RankingFact {

        static Phases of(Optional<PhaseStart> start, Recorded<?> fact) {
            return new Phases(
                    fact.position(),
                    fact.meta().recordedAt(),
                    start.map(PhaseStart::phase),
                    start.map(PhaseStart::from));
        }
    }

    /** Themes are a list, because the name of a theme may not be a valid key. */
    @EmbeddedDocument
    record Places(long position, Instant at, Optional<Integer> slots, List<Quota> quotas, boolean reserveByTheme)
            implements RankingFact {

        record Quota(String theme, int most) {}

        static Places of(Plan plan, Recorded<?> fact) {
            return new Places(
                    fact.position(),
                    fact.meta().recordedAt(),
                    Optional.ofNullable(plan.slots()),
                    plan.quotas().entrySet().stream()
                            .map(quota -> new Quota(quota.getKey(), quota.getValue()))
                            .toList(),
                    plan.reserveByTheme());
        }

        private Plan plan() {
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
                .mapToLong(RankingFact::newest)
                .max()
                .orElse(0);
    }

    /** Returns whether reviews can no longer be given: the round is closed, or the selecting phase has begun. */
    boolean isReviewOver(PointInTime moment) {
        return RankingFact.last(round, moment).filter(Round::closed).isPresent()
                || RankingFact.last(phases, moment)
                        .flatMap(Phases::phase)
                        .filter(phase -> phase.compareTo(Phase.SELECTING) >= 0)
                        .isPresent();
    }

    Plan plan(PointInTime moment) {
        return RankingFact.last(plans, moment).map(Places::plan).orElse(Plan.NONE);
    }
}
