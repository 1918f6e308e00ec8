package igf.proposal.balance;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.proposal.batch.BatchEntry;
import igf.proposal.batch.BatchEvent;
import igf.proposal.batch.BatchState;
import igf.proposal.decision.Verdict;
import igf.proposal.place.Plan;
import igf.proposal.rules.RuleChange;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchCheckTest {

    private static final RuleSet RULES = Presets.find("igf-2022").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private static Candidate candidate(int number, Stage stage, String theme, String region) {
        return new Candidate(
                new UUID(0, number),
                number,
                stage,
                List.of(theme),
                number % 2 == 0,
                region.equals("AFRICAN"),
                Map.of("REGION/" + region, 2, "GENDER/FEMALE", 1, "GENDER/MALE", 1));
    }

    private static final List<Candidate> ALL = List.of(
            candidate(1, Stage.SCREENED_IN, "a", "AFRICAN"),
            candidate(2, Stage.SCREENED_IN, "a", "WEOG"),
            candidate(3, Stage.ACCEPTED, "a", "WEOG"),
            candidate(4, Stage.WITHDRAWN, "b", "WEOG"));

    private static BatchEntry entry(int number, DecisionOutcome outcome) {
        return new BatchEntry(new UUID(0, number), Verdict.of(outcome, "why"));
    }

    private static BatchCheck.Result check(Plan plan, BatchEntry... entries) {
        return BatchCheck.run(List.of(entries), ALL, plan, RULES, NOW);
    }

    private static List<String> rules(BatchCheck.Result result) {
        return result.findings().stream().map(BatchFinding::rule).toList();
    }

    @Test
    void what_covers_all_and_fits_says_nothing() {
        var result = check(Plan.NONE, entry(1, DecisionOutcome.ACCEPTED), entry(2, DecisionOutcome.DECLINED));
        assertThat(result.findings()).isEmpty();
        assertThat(result.isBlocked()).isFalse();
    }

    @Test
    void slots_and_quotas_count_what_is_accepted_already() {
        var plan = new Plan(1, Map.of("a", 1), false, Map.of());
        var result = check(plan, entry(1, DecisionOutcome.ACCEPTED), entry(2, DecisionOutcome.RESERVE));
        assertThat(rules(result)).containsExactly("TOO_MANY", "QUOTA_EXCEEDED");
        assertThat(result.isBlocked()).isTrue();
        assertThat(rules(check(new Plan(5, Map.of(), false, Map.of()), entry(1, DecisionOutcome.ACCEPTED))))
                .containsExactly("SLOTS_LEFT", "NOT_COVERED");
    }

    @Test
    void a_quota_names_its_subtheme_in_the_language_of_its_reader() {
        var words = new RefusalWords(new IcuMessageSource(RefusalWords.CATALOGUE));
        var change = RULES.applyPatch(Map.of(
                "subthemes",
                List.of(Map.of("id", "a", "name", "Confiance", "names", Map.of("en", "Trust", "ar", "الثقة")))));
        var rules = ((RuleChange.Accepted) change).rules();
        var plan = new Plan(5, Map.of("a", 1), false, Map.of());
        var finding =
                BatchCheck.run(List.of(entry(1, DecisionOutcome.ACCEPTED)), ALL, plan, rules, NOW).findings().stream()
                        .filter(each -> each.rule().equals("QUOTA_EXCEEDED"))
                        .findFirst()
                        .orElseThrow();

        assertThat(finding.sentence()).isEqualTo("2 workshops of \"Trust\", whose quota is 1.");
        assertThat(words.sentence(finding.rule(), finding.args(), Locale.of("ar"))
                        .orElseThrow())
                .contains("«الثقة»");
        assertThat(words.sentence(finding.rule(), finding.args(), Locale.FRENCH).orElseThrow())
                .contains("Confiance");
    }

    @Test
    void each_finding_has_the_values_of_its_sentence_in_other_languages() {
        var words = new RefusalWords(new IcuMessageSource(RefusalWords.CATALOGUE));
        var accepted = entry(1, DecisionOutcome.ACCEPTED);
        var findings = Stream.of(
                        check(new Plan(1, Map.of("a", 1), false, Map.of()), accepted),
                        check(new Plan(5, Map.of(), false, Map.of("REGION/AFRICAN", 0.9)), accepted))
                .flatMap(result -> result.findings().stream())
                .toList();
        assertThat(findings)
                .extracting(BatchFinding::rule)
                .contains("TOO_MANY", "QUOTA_EXCEEDED", "SLOTS_LEFT", "NOT_COVERED", "SHARE_TOO_LOW");
        assertThat(findings)
                .allSatisfy(finding -> assertThat(words.sentence(finding.rule(), finding.args(), Locale.FRENCH))
                        .as(finding.rule())
                        .isPresent());
        assertThat(words.sentence("TOO_MANY", findings.getFirst().args(), Locale.FRENCH))
                .hasValue("Il y a plus de propositions acceptées (2) que de places (1).");
    }

    @Test
    void what_is_not_to_be_decided_is_told_with_its_number() {
        var result = check(
                Plan.NONE,
                entry(1, DecisionOutcome.ACCEPTED),
                entry(2, DecisionOutcome.DECLINED),
                entry(4, DecisionOutcome.ACCEPTED));
        assertThat(result.findings()).hasSize(1);
        assertThat(result.findings().getFirst().sentence()).isEqualTo("WS #4 is WITHDRAWN and cannot be decided on.");
        assertThat(rules(check(Plan.NONE, entry(9, DecisionOutcome.ACCEPTED)))).contains("PROPOSAL_UNKNOWN");
    }

    @Test
    void shares_are_of_people_and_of_proposals_and_low_ones_do_not_block() {
        var plan =
                new Plan(null, Map.of(), false, Map.of("REGION/AFRICAN", 0.6, "DEVELOPING", 0.5, "FIRST_TIMERS", 0.1));
        var result = check(plan, entry(1, DecisionOutcome.ACCEPTED), entry(2, DecisionOutcome.DECLINED));
        assertThat(result.chosen().shares())
                .containsEntry("REGION/AFRICAN", 0.5)
                .containsEntry("GENDER/FEMALE", 0.5)
                .containsEntry("DEVELOPING", 0.5)
                .containsEntry("FIRST_TIMERS", 0.0);
        assertThat(result.all().shares()).containsEntry("REGION/AFRICAN", 0.333);
        assertThat(result.findings())
                .extracting(BatchFinding::sentence)
                .containsExactly(
                        "FIRST_TIMERS: 0.0 %; the desired minimum is 10.0 %.",
                        "REGION/AFRICAN: 50.0 %; the desired minimum is 60.0 %.");
        assertThat(result.isBlocked()).isFalse();
    }

    @Test
    void a_place_that_is_given_twice_is_told() {
        var first = new BatchEntry(
                new UUID(0, 1), new Verdict(DecisionOutcome.RESERVE, "w", List.of(), null, List.of(), null, 1));
        var second = new BatchEntry(
                new UUID(0, 2), new Verdict(DecisionOutcome.RESERVE, "w", List.of(), null, List.of(), null, 1));
        assertThat(rules(check(Plan.NONE, first, second))).containsExactly("PLACE_TAKEN_TWICE");
    }

    @Test
    void the_same_entries_have_the_same_hash_and_others_another() {
        var one = sealed(entry(1, DecisionOutcome.ACCEPTED), entry(2, DecisionOutcome.DECLINED));
        assertThat(sealed(entry(2, DecisionOutcome.DECLINED), entry(1, DecisionOutcome.ACCEPTED)))
                .isEqualTo(one);
        assertThat(sealed(entry(1, DecisionOutcome.ACCEPTED), entry(2, DecisionOutcome.RESERVE)))
                .isNotEqualTo(one);
    }

    private static String sealed(BatchEntry... entries) {
        var drafted = BatchState.of(new BatchEvent.Drafted(new UUID(0, 1), "e", "n"));
        return drafted.after(new BatchEvent.Entered(new UUID(0, 1), List.of(entries)))
                .contentHash();
    }
}
