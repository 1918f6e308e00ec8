package igf.proposal.rules;

import static igf.proposal.rules.SomeRules.patch;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.vocabulary.StandardSessionKind;
import igf.proposal.rules.RuleChange.Accepted;
import igf.proposal.rules.RuleChange.Rejected;
import igf.proposal.rules.Source.Known;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Range;
import igf.proposal.rules.form.SessionKind;
import igf.proposal.rules.form.Subtheme;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.Gate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleChangeTest {
    private final RuleSet before = SomeRules.of(2022);

    @Test
    void aChangeGivesTheNextVersionAndLeavesTheRestAlone() {
        RuleSet after = accepted("{'limits': {'proposalsPerPerson': 2, 'words': {'DESCRIPTION': {'max': 400}}}}");

        assertThat(after.version()).isEqualTo(2);
        assertThat(after.limits().proposalsPerPerson()).isEqualTo(2);
        assertThat(after.wordLimit(Field.DESCRIPTION)).contains(new Range(null, 400));
        assertThat(after.limits().counts()).isEqualTo(before.limits().counts());
        assertThat(after.criteria()).isEqualTo(before.criteria());
        assertThat(before.version()).isEqualTo(1);
    }

    @Test
    void aKeyOfAnyLengthIsToldOnceAndNotWithEachThingInIt() {
        var key = "k".repeat(40_000);
        var inside = IntStream.range(0, 2_000).boxed().collect(Collectors.toMap(n -> "m" + n, n -> 1));
        var refused = (Rejected) before.applyPatch(Map.of("limits", Map.of("words", Map.of(key, inside))));

        assertThat(refused.problems().size()).isEqualTo(1);
    }

    /** Otherwise each of the one would be compared with each of the other. */
    @Test
    void whereMoreCannotBeReadThanIsListedTheRestIsNotCheckedAsWell() {
        Map<String, Object> changes = new HashMap<>();
        for (int n = 0; n < 100; n++) {
            changes.put("m" + n, 1);
        }
        changes.put("ties", List.of("MORE_REVIEWS", "MORE_REVIEWS"));
        var refused = (Rejected) before.applyPatch(changes);

        assertThat(refused.problems()).extracting("code").containsOnly("RULE_UNKNOWN");
    }

    @Test
    void aListIsReplacedAsAWhole() {
        RuleSet after = accepted("{'criteria': [{'id': 'content', 'name': 'Content', 'weight': 2.5}]}");

        assertThat(after.criteria()).containsExactly(new Criterion("content", "Content", 2.5));
    }

    @Test
    void aNameMayBeGivenInSeveralLanguages() {
        RuleSet after = accepted("{'subthemes': [{'id': 'trust', 'name': 'Trust', 'names': {'fr': 'Confiance'}}],"
                + " 'criteria': [{'id': 'content', 'name': 'Content', 'names': {'ar': 'المحتوى'}, 'weight': 1}]}");

        assertThat(after.subthemes()).containsExactly(new Subtheme("trust", "Trust", Map.of("fr", "Confiance")));
        assertThat(after.criteria()).containsExactly(new Criterion("content", "Content", Map.of("ar", "المحتوى"), 1));
    }

    @Test
    void aNullTakesALimitAway() {
        RuleSet after =
                accepted("{'limits': {'sessionsPerPerson': null, 'counts': {'SPEAKERS': null}}, 'screening': []}");

        assertThat(after.limits().sessionsPerPerson()).isNull();
        assertThat(after.limits().counts()).isEmpty();
        assertThat(after.minimumSpeakers()).as("still compulsory").isEqualTo(1);
    }

    @Test
    void theSourceOfAChangedValueIsTheEditionAndOthersKeepTheirs() {
        RuleSet after = accepted("{'criteria': [{'id': 'content', 'name': 'Content', 'weight': 2}], 'writeIn': false}");

        assertThat(SourceAt.find(after, "/criteria/content/weight")
                        .orElseThrow()
                        .known())
                .isEqualTo(Known.CHANGED);
        assertThat(SourceAt.find(after, "/writeIn"))
                .as("repeated, not changed")
                .isEqualTo(SourceAt.find(before, "/writeIn"));
        assertThat(SourceAt.find(after, "/scale/max")).isEqualTo(SourceAt.find(before, "/scale/max"));
    }

    @Test
    void aChangeOfNothingSaysTheSame() {
        assertThat(accepted("{}").hasSameRulesAs(before)).isTrue();
        assertThat(accepted("{'writeIn': true}").hasSameRulesAs(before)).isFalse();
    }

    @Test
    void anEditionHasTheStandardKindsOfSessionsUntilItListsItsOwn() {
        RuleSet own = accepted("""
                {'sessionKinds': [{'id': 'TEA', 'name': 'Tea', 'names': {'fr': 'Thé'}, 'exclusive': true,
                                   'people': false, 'seats': false, 'report': false}]}""");

        assertThat(before.sessionKinds())
                .hasSameSizeAs(StandardSessionKind.values())
                .allSatisfy(kind -> assertThat(kind.names()).containsOnlyKeys("ar", "es", "fr", "ru", "zh"));
        assertThat(own.sessionKinds())
                .containsExactly(new SessionKind("TEA", "Tea", Map.of("fr", "Thé"), true, false, false, false));
        assertThat(SourceAt.find(own, "/sessionKinds/TEA/name")).contains(Source.EDITION);
        assertThat(((Accepted) own.applyPatch(patch("{'sessionKinds': null}")))
                        .rules()
                        .sessionKinds())
                .isEqualTo(SessionKind.STANDARD);
    }

    @Test
    void aChangedRuleSetIsReadBackEqual() {
        RuleSet after = accepted("{'gates': ['REVIEW_AFTER_CALL'], 'reasonsRequired': {'atOrBelow': 2}}");

        assertThat(SomeRules.JSON.readValue(SomeRules.JSON.writeValueAsString(after), RuleSet.class))
                .isEqualTo(after);
        assertThat(after.hasGate(Gate.REVIEW_AFTER_CALL)).isTrue();
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems("""
                {'version': 7,
                 'surprise': 1,
                 'writeIn': 'yes',
                 'gates': null,
                 'compulsory': ['TITLE', 'TITEL'],
                 'criteria': [{'id': 'a', 'name': 'A', 'weight': 0}, {'id': 'a', 'name': 'B', 'weight': 1}],
                 'scale': {'max': 0},
                 'limits': {'minimumReviews': 0,
                            'words': {'SPEAKERS': {'max': 3}, 'TITLE': {'min': 5, 'max': 4}, 'X': {}}},
                 'codeOfConduct': {'url': 'ftp://example.org'}}"""))
                .containsOnly(
                        Map.entry("/version", "RULE_NOT_CHANGEABLE"),
                        Map.entry("/surprise", "RULE_UNKNOWN"),
                        Map.entry("/writeIn", "RULE_WRONG_TYPE"),
                        Map.entry("/gates", "RULE_MISSING"),
                        Map.entry("/compulsory/1", "RULE_UNKNOWN_CODE"),
                        Map.entry("/criteria/0/weight", "WEIGHT_OUT_OF_RANGE"),
                        Map.entry("/criteria/1", "RULE_DUPLICATE"),
                        Map.entry("/scale", "SCALE_EMPTY"),
                        Map.entry("/limits/minimumReviews", "RULE_WRONG_VALUE"),
                        Map.entry("/limits/words/SPEAKERS", "LIMIT_NOT_APPLICABLE"),
                        Map.entry("/limits/words/TITLE", "LIMIT_IMPOSSIBLE"),
                        Map.entry("/limits/words/X", "RULE_UNKNOWN_CODE"),
                        Map.entry("/codeOfConduct/url", "RULE_WRONG_VALUE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {'subthemes': []} ; /subthemes ; SUBTHEMES_EMPTY
            {'subthemes': [{'id': 'Not a slug', 'name': 'N'}]} ; /subthemes/0/id ; RULE_WRONG_VALUE
            {'subthemes': ['security']} ; /subthemes/0 ; RULE_WRONG_TYPE
            {'formats': []} ; /formats ; FORMATS_EMPTY
            {'formats': [{'type': 'PANEL', 'layouts': [], 'minutes': []}]} ; /formats/0/minutes ; MINUTES_EMPTY
            {'formats': [{'type': 'PANEL', 'layouts': [], 'minutes': [60, 60]}]} ; /formats/0/minutes/1 ; RULE_DUPLICATE
            {'formats': [{'type': 'PANEL', 'minutes': [60]}]} ; /formats/0/layouts ; RULE_MISSING
            {'criteria': []} ; /criteria ; CRITERIA_EMPTY
            {'criteria': 3} ; /criteria ; RULE_WRONG_TYPE
            {'scale': {'labels': ['low', 'high']}} ; /scale/labels ; LABELS_INCOMPLETE
            {'scale': 5} ; /scale ; RULE_WRONG_TYPE
            {'reasonsRequired': {'atOrBelow': 9}} ; /reasonsRequired/atOrBelow ; SCORE_OUT_OF_SCALE
            {'reasons': [], 'reasonsRequired': {'atOrBelow': 2}} ; /reasons ; REASONS_EMPTY
            {'limits': {'counts': {'SUBTHEMES': {'min': 9}}}} ; /limits/counts/SUBTHEMES ; LIMIT_IMPOSSIBLE
            {'limits': {'onsiteSpeakers': 4, 'counts': {'SPEAKERS': {'max': 3}}}} ; /limits/onsiteSpeakers ; LIMIT_IMPOSSIBLE
            {'limits': {'onsiteModerators': 2, 'counts': {'MODERATOR': {'max': 1}}}} ; /limits/onsiteModerators ; LIMIT_IMPOSSIBLE
            {'limits': null} ; /limits ; RULE_MISSING
            {'limits': {'onsiteModerators': 1.5}} ; /limits/onsiteModerators ; RULE_WRONG_TYPE
            {'limits': {'onsiteModerators': 0}} ; /screening/3 ; CHECK_WITHOUT_LIMIT
            {'screening': [{'id': 'LUCK', 'name': 'Luck', 'automatic': true}]} ; /screening/0/id ; CHECK_UNKNOWN
            {'screening': [{'id': 'PROPOSALS_PER_PERSON', 'name': 'N', 'automatic': true}]} ; /screening/0 ; CHECK_WITHOUT_LIMIT
            {'compulsory': ['TITEL', 'TITLE']} ; /compulsory/0 ; RULE_UNKNOWN_CODE
            {'compulsory': ['TITLE', 'TITLE']} ; /compulsory/1 ; RULE_DUPLICATE
            {'sessionKinds': [{'id': 'WORKSHOP', 'name': 'W', 'exclusive': false, 'people': true, 'seats': true, 'report': true}]} ; /sessionKinds/0/id ; KIND_RESERVED
            {'sessionKinds': [{'id': 'TEA', 'name': 'T', 'exclusive': false, 'people': false, 'seats': false}]} ; /sessionKinds/0/report ; RULE_MISSING
            {'subthemes': [{'id': 'trust', 'name': 'T', 'names': {'french': 'T'}}]} ; /subthemes/0/names/french ; RULE_UNKNOWN_CODE
            {'sessionKinds': [{'id': 'TEA', 'name': 'T', 'names': {'french': 'T'}, 'exclusive': false, 'people': false, 'seats': false, 'report': false}]} ; /sessionKinds/0/names/french ; RULE_UNKNOWN_CODE
            {'sources': {}} ; /sources ; RULE_NOT_CHANGEABLE
            {'preset': 'igf-2023'} ; /preset ; RULE_NOT_CHANGEABLE
            """)
    void aChangeThatMakesNoSenseIsRefused(String changes, String pointer, String code) {
        assertThat(problems(changes)).containsOnly(Map.entry(pointer, code));
    }

    private RuleSet accepted(String changes) {
        return ((Accepted) before.applyPatch(patch(changes))).rules();
    }

    private List<Map.Entry<String, String>> problems(String changes) {
        return ((Rejected) before.applyPatch(patch(changes)))
                .problems().stream()
                        .map(problem -> Map.entry(problem.pointer(), problem.code()))
                        .toList();
    }
}
