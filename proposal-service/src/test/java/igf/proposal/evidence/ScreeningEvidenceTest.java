package igf.proposal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.Stage;
import igf.api.vocabulary.Gender;
import igf.proposal.SomeProposal;
import igf.proposal.decision.DecisionStatus;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreeningEvidenceTest {

    private static final RuleSet OF_2023 = Presets.find("igf-2023").orElseThrow();
    private static final RuleSet OF_2016 = Presets.find("igf-2016").orElseThrow();

    private static ProposalState proposal(List<RosterEntry> roster) {
        var draft = SomeProposal.drafted();
        return new ProposalState(
                draft.id(),
                draft.edition(),
                draft.owner(),
                Stage.SUBMITTED,
                draft.content(),
                roster,
                null,
                SomeProposal.submitted().receipt(),
                null,
                null,
                null,
                null,
                List.of(),
                DecisionStatus.NONE);
    }

    private static ScreeningEvidence evidence(RuleSet rules, List<RosterEntry> roster) {
        return new ScreeningEvidence(rules, proposal(roster), Map.of(), Set.of(), List.of(), 1, 1);
    }

    private static @Nullable Boolean met(ScreeningEvidence evidence, String rule) {
        return evidence.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .met();
    }

    @Test
    void a_proposal_that_has_all_meets_all() {
        assertThat(evidence(SomeProposal.RULES, SomeProposal.roster()).findings())
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.met()).as(finding.toString()).isTrue())
                .allSatisfy(finding -> assertThat(finding.evidence()).doesNotContain("Council"));
    }

    @Test
    void too_few_speakers_are_too_few_and_not_complete() {
        var few = SomeProposal.roster().subList(1, 4);
        assertThat(met(evidence(SomeProposal.RULES, few), "ENOUGH_SPEAKERS")).isFalse();
        assertThat(met(evidence(SomeProposal.RULES, few), "COMPLETE")).isFalse();
    }

    @Test
    void nobody_in_the_room_is_not_enough() {
        var noModerator = SomeProposal.roster().subList(0, 3);
        assertThat(met(evidence(SomeProposal.RULES, noModerator), "ONSITE_PEOPLE"))
                .isFalse();
    }

    @Test
    void mixed_gender_is_open_as_long_as_somebody_may_still_tell() {
        var roster = SomeProposal.roster();
        var same = Map.of(
                roster.get(0).id(),
                Gender.FEMALE,
                roster.get(1).id(),
                Gender.FEMALE,
                roster.get(2).id(),
                Gender.FEMALE);
        var mixed = Map.of(roster.get(0).id(), Gender.FEMALE, roster.get(1).id(), Gender.MALE);
        assertThat(met(with(same), "MIXED_GENDER")).isFalse();
        assertThat(met(with(mixed), "MIXED_GENDER")).isTrue();
        assertThat(met(with(Map.of()), "MIXED_GENDER")).isNull();
    }

    private static ScreeningEvidence with(Map<UUID, Gender> genders) {
        return new ScreeningEvidence(OF_2023, proposal(SomeProposal.roster()), genders, Set.of(), List.of(), 1, 1);
    }

    @Test
    void a_reviewer_who_proposes_is_found() {
        var evidence = new ScreeningEvidence(
                SomeProposal.RULES,
                proposal(SomeProposal.roster()),
                Map.of(),
                Set.of(SomeProposal.OWNER),
                List.of(),
                1,
                1);
        assertThat(met(evidence, "NO_MAG_MEMBER")).isFalse();
    }

    @Test
    void reports_that_are_owed_are_cited() {
        var evidence = new ScreeningEvidence(
                SomeProposal.RULES,
                proposal(SomeProposal.roster()),
                Map.of(),
                Set.of(),
                List.of(new Citation(
                        "forum-0",
                        new UUID(3, 3),
                        new UUID(4, 4),
                        3,
                        "Rivers",
                        "FULL",
                        "2026-01-12T00:00:00Z",
                        List.of(new UUID(1, 1)),
                        List.of("Lantern Lab"))),
                1,
                1);
        assertThat(evidence.findings())
                .filteredOn(finding -> finding.rule().equals("REPORTS_FILED"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.met()).isFalse();
                    assertThat(finding.evidence())
                            .contains("number 3 \"Rivers\" in forum-0", "owed by an organizer, Lantern Lab");
                });
    }

    @Test
    void limits_count_and_what_people_must_judge_stays_open() {
        var most = OF_2016.limits().proposalsPerPerson();
        var evidence =
                new ScreeningEvidence(OF_2016, proposal(SomeProposal.roster()), Map.of(), Set.of(), List.of(), 4, 3);
        assertThat(most).isEqualTo(3);
        assertThat(met(evidence, "PROPOSALS_PER_PERSON")).isFalse();
        assertThat(met(evidence, "PROPOSALS_PER_ORGANIZATION")).isTrue();
        assertThat(met(evidence, "RELEVANT")).isNull();
    }

    @Test
    void what_the_data_say_can_be_said_in_other_words_by_its_code_and_numbers() {
        var evidence =
                new ScreeningEvidence(OF_2016, proposal(SomeProposal.roster()), Map.of(), Set.of(), List.of(), 4, 3);
        assertThat(evidence.findings())
                .filteredOn(finding -> finding.rule().equals("PROPOSALS_PER_PERSON"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.observed().code()).isEqualTo(Observation.Code.PER_PERSON);
                    assertThat(finding.observed().args()).isEqualTo(Map.of("given", 4, "most", 3));
                });
        assertThat(Presets.names())
                .isNotEmpty()
                .allSatisfy(preset -> assertThat(evidence(
                                        Presets.find(preset).orElseThrow(),
                                        SomeProposal.roster().subList(1, 4))
                                .findings())
                        .extracting(Finding::observed)
                        .allSatisfy(observed -> assertThat(observed.args().values())
                                .filteredOn(Number.class::isInstance)
                                .allSatisfy(number ->
                                        assertThat(observed.sentence()).contains(number.toString()))));
    }
}
