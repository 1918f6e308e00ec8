package igf.proposal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Format;
import igf.proposal.rules.judging.AutomaticCheck;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.ScreeningCriterion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private final RuleSet rules = SomeRules.of(2022);

    @Test
    void aMeanIsWeightedOverTheAnsweredCriteriaOnly() {
        RuleSet weighted = changed("""
                {'criteria': [{'id': 'content', 'name': 'C', 'weight': 3}, {'id': 'format', 'name': 'F', 'weight': 1},
                              {'id': 'diversity', 'name': 'D', 'weight': 2}]}""");

        assertThat(weighted.weightedMean(Map.of("content", 5, "format", 2)).getAsDouble())
                .isEqualTo(4.25, within(1e-12));
        assertThat(weighted.weightedMean(Map.of("content", 5, "format", 2, "diversity", 1))
                        .getAsDouble())
                .isEqualTo(19.0 / 6, within(1e-12));
    }

    @Test
    void aBlankReviewHasNoMean() {
        assertThat(rules.weightedMean(Map.of())).isEmpty();
        assertThat(rules.weightedMean(Map.of("a-criterion-of-another-version", 5)))
                .isEmpty();
    }

    @Test
    void oneLowScoreIsEnoughToNeedAReason() {
        RuleSet strict = changed("{'reasonsRequired': {'atOrBelow': 2}}");

        assertThat(strict.requiresReasonFor(Map.of("content", 5, "format", 2))).isTrue();
        assertThat(strict.requiresReasonFor(Map.of("content", 5, "format", 3))).isFalse();
    }

    @Test
    void allThatIsWrongWithAReviewIsToldAtOnce() {
        RuleSet strict = changed("{'reasonsRequired': {'atOrBelow': 2}}");

        assertThat(strict.reviewProblems(Map.of("content", 6), others("content"), List.of("NOT_RELEVANT", "DULL")))
                .extracting(RuleProblem::pointer, RuleProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("/scores/content", "SCORE_OUT_OF_SCALE"), tuple("/reasons/1", "REASON_UNKNOWN"));
        assertThat(strict.reviewProblems(Map.of("a/b", 1), others("a/b"), List.of()))
                .extracting(RuleProblem::pointer, RuleProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("/scores/a~1b", "CRITERION_UNKNOWN"), tuple("/reasons", "REASON_REQUIRED"));
        assertThat(strict.reviewProblems(Map.of("content", 1), others("content"), List.of("NOT_RELEVANT")))
                .isEmpty();
    }

    @Test
    void eachCriterionIsScoredOrLeftOutOnPurpose() {
        var rules = changed("{}");
        var all = others("");

        assertThat(rules.reviewProblems(Map.of(), List.of(), List.of())).hasSameSizeAs(all);
        assertThat(rules.reviewProblems(Map.of(), all, List.of())).isEmpty();
        assertThat(rules.reviewProblems(Map.of("content", 3), all, List.of()))
                .extracting(RuleProblem::code)
                .containsExactly("CRITERION_SCORED");
    }

    private List<String> others(String scored) {
        return changed("{}").criteria().stream()
                .map(Criterion::id)
                .filter(id -> !id.equals(scored))
                .toList();
    }

    @Test
    void aFormatTakesItsOwnLayoutsAndDurationsAndNoLayoutAtAll() {
        Format roundTable = changed("{'formats': [{'type': 'ROUND_TABLE', 'layouts': ['CIRCLE'], 'minutes': [60]}]}")
                .format(FormatType.ROUND_TABLE)
                .orElseThrow();

        assertThat(roundTable.acceptsLayout(Layout.CIRCLE)).isTrue();
        assertThat(roundTable.acceptsLayout(Layout.CLASSROOM)).isFalse();
        assertThat(roundTable.acceptsLayout(null)).isTrue();
        assertThat(roundTable.acceptsMinutes(60)).isTrue();
        assertThat(roundTable.acceptsMinutes(90)).isFalse();
    }

    @Test
    void aFormThatAsksForNoLayoutTakesAnyAsAWish() {
        Format panel = SomeRules.of(2023).format(FormatType.PANEL).orElseThrow();

        assertThat(panel.layouts()).isEmpty();
        assertThat(panel.acceptsLayout(Layout.AUDITORIUM)).isTrue();
    }

    @Test
    void thingsAreFoundByTheirIdsAndUnknownOnesAreNot() {
        assertThat(rules.subtheme("avoiding-internet-fragmentation")).isPresent();
        assertThat(rules.acceptsSubtheme("gardening")).isFalse();
        assertThat(rules.criterion("content")).isPresent();
        assertThat(rules.criterion("luck")).isEmpty();
        assertThat(rules.reason("INCOMPLETE")).isPresent();
        assertThat(rules.reason("DULL")).isEmpty();
        assertThat(rules.screeningCriterion("COMPLETE").flatMap(ScreeningCriterion::automaticCheck))
                .contains(AutomaticCheck.COMPLETE);
        assertThat(SomeRules.of(2018).screeningCriterion("RELEVANT").flatMap(ScreeningCriterion::automaticCheck))
                .isEmpty();
    }

    @Test
    void everyPersonMustTellWhatTheRulesAskOfEveryPerson() {
        assertThat(RosterRole.values())
                .allSatisfy(role -> assertThat(rules.compulsoryFields(role))
                        .containsExactlyInAnyOrder(Field.EMAIL, Field.GENDER, Field.ATTENDANCE));
    }

    @Test
    void countsHaveAnOpenEndUnlessTheRulesCloseIt() {
        assertThat(rules.maximum(Field.SPEAKERS)).isEqualTo(Integer.MAX_VALUE);
        assertThat(SomeRules.of(2024).maximum(Field.SUBTHEMES)).isEqualTo(1);
        assertThat(rules.minimum(Field.SDGS)).isZero();
    }

    @Test
    void aVersionNumberIsTheEditionsToCount() {
        assertThat(rules.withVersion(9).version()).isEqualTo(9);
        assertThat(rules.withVersion(9).hasSameRulesAs(rules)).isTrue();
    }

    private RuleSet changed(String changes) {
        return ((RuleChange.Accepted) rules.applyPatch(SomeRules.patch(changes))).rules();
    }
}
