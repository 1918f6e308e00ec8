package igf.proposal.rules;

import static igf.proposal.rules.form.Field.*;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.FormatType;
import igf.api.roster.RosterRole;
import igf.proposal.rules.form.Format;
import igf.proposal.rules.form.Range;
import igf.proposal.rules.judging.Criterion;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of single years, as the pages of docs/rules.md tell them. */
class RulesOfTheYearsTest {
    @Test
    void in2022TheseFieldsAreCompulsoryAndNoTextHasALimit() {
        RuleSet rules = SomeRules.of(2022);

        assertThat(rules.compulsory())
                .containsExactlyInAnyOrder(
                        TITLE,
                        SUBTHEMES,
                        FORMAT,
                        POLICY_QUESTIONS,
                        DESCRIPTION,
                        HYBRID,
                        SPEAKERS,
                        MODERATOR,
                        EMAIL,
                        GENDER,
                        ATTENDANCE);
        assertThat(List.of(OUTCOMES, MESSAGES, SDG_TARGETS, TOOLS))
                .allMatch(rules::asksFor)
                .noneMatch(rules::isCompulsory);
        assertThat(rules.minimumSpeakers()).isEqualTo(3);
        assertThat(rules.minimum(POLICY_QUESTIONS)).isEqualTo(1);
        assertThat(rules.minimum(MODERATOR)).isEqualTo(1);
        assertThat(rules.limits().words()).isEmpty();
        assertThat(rules.limits().characters()).isEmpty();
        assertThat(rules.limits().proposalsPerPerson()).isNull();
    }

    @Test
    void in2022NoScoreNeedsAReason() {
        assertThat(SomeRules.of(2022).requiresReasonFor(Map.of("content", 1, "format", 2)))
                .isFalse();
    }

    @Test
    void in2015OneScoreWasGivenAndThreeOrLessNeededAReason() {
        RuleSet rules = SomeRules.of(2015);

        assertThat(rules.criteria()).extracting(Criterion::id).containsExactly("overall");
        assertThat(rules.requiresReasonFor(Map.of("overall", 3))).isTrue();
        assertThat(rules.requiresReasonFor(Map.of("overall", 4))).isFalse();
        assertThat(rules.reasons()).hasSize(7);
    }

    @Test
    void in2015TitlesWereShortAndTwoContactPersonsGaveTheirData() {
        RuleSet rules = SomeRules.of(2015);

        assertThat(rules.characterLimit(TITLE)).contains(new Range(null, 60));
        assertThat(rules.wordLimit(DESCRIPTION)).contains(new Range(null, 250));
        assertThat(rules.minimum(ORGANIZERS)).isEqualTo(2);
        assertThat(rules.maximum(ORGANIZERS)).isEqualTo(2);
        assertThat(rules.compulsoryFields(RosterRole.ORGANIZER))
                .containsExactlyInAnyOrder(EMAIL, GENDER, AFFILIATION, STAKEHOLDER_GROUP, COUNTRY);
        assertThat(rules.compulsoryFields(RosterRole.SPEAKER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 0", "2016, 0", "2017, 3", "2018, 3", "2019, 3", "2020, 3", "2021, 3", "2022, 3", "2023, 3", "2024, 3"
    })
    void speakersBecameCompulsoryIn2017(int year, int speakers) {
        assertThat(SomeRules.of(year).minimumSpeakers()).isEqualTo(speakers);
    }

    @ParameterizedTest
    @CsvSource({"2015, 8", "2018, 8", "2019, 3", "2020, 4", "2021, 6", "2022, 5", "2023, 8", "2024, 4", "2025, 4"})
    void eachYearHadItsOwnThemes(int year, int themes) {
        assertThat(SomeRules.of(year).subthemes()).hasSize(themes);
    }

    @Test
    void themesCouldBeWrittenInFrom2016To2019() {
        assertThat(IntStream.rangeClosed(2015, 2025)
                        .filter(year -> SomeRules.of(year).acceptsSubtheme("my-own")))
                .containsExactly(2016, 2017, 2018, 2019);
    }

    @Test
    void criteriaGrewFromOneToFourToSix() {
        assertThat(SomeRules.of(2016).criteria()).hasSize(1);
        assertThat(SomeRules.of(2017).criteria())
                .extracting(Criterion::id)
                .containsExactly("relevance", "content", "diversity", "format");
        assertThat(SomeRules.of(2018).criteria()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025})
    void scoresGoFromOneToFiveAndWeightsAreEqual(int year) {
        RuleSet rules = SomeRules.of(year);

        assertThat(rules.scale().min()).isEqualTo(1);
        assertThat(rules.scale().max()).isEqualTo(5);
        assertThat(rules.scale().labels()).hasSize(5);
        assertThat(rules.criteria()).extracting(Criterion::weight).containsOnly(1.0);
    }

    @Test
    void onlyFlashSessionsAndBirdsOfAFeatherMayLastHalfAnHour() {
        RuleSet rules = SomeRules.of(2017);

        assertThat(rules.formats())
                .filteredOn(format -> format.acceptsMinutes(30))
                .extracting(Format::type)
                .containsExactlyInAnyOrder(FormatType.BIRDS_OF_A_FEATHER, FormatType.FLASH);
        assertThat(rules.formats()).allMatch(format -> format.acceptsMinutes(90));
    }

    @Test
    void proposalsPerPersonWereCountedUntil2017() {
        assertThat(IntStream.rangeClosed(2015, 2025)
                        .filter(year -> SomeRules.of(year).limits().proposalsPerPerson() != null))
                .containsExactly(2015, 2016, 2017);
        assertThat(SomeRules.of(2017).limits().proposalsPerOrganization()).isEqualTo(3);
    }

    @Test
    void in2023PeopleMustBeOnsiteAndOneSpeakerOfAnotherGender() {
        RuleSet rules = SomeRules.of(2023);

        assertThat(rules.limits().onsiteModerators()).isEqualTo(1);
        assertThat(rules.limits().onsiteSpeakers()).isEqualTo(2);
        assertThat(rules.screeningCriterion("MIXED_GENDER")).isPresent();
        assertThat(SomeRules.of(2022).screeningCriterion("MIXED_GENDER")).isEmpty();
        assertThat(SomeRules.of(2022).limits().onsiteModerators()).isEqualTo(1);
        assertThat(SomeRules.of(2021).limits().onsiteModerators()).isZero();
    }

    @Test
    void relevanceMovedFromTheScreeningToTheScoresIn2019() {
        assertThat(SomeRules.of(2018).screeningCriterion("RELEVANT")).isPresent();
        assertThat(SomeRules.of(2019).screeningCriterion("RELEVANT")).isEmpty();
        assertThat(SomeRules.of(2019).criterion("relevance")).isPresent();
    }

    @Test
    void aSpeakerMaySpeakInThreeSessionsOf2018AndReportsWereDueAfterTwoWeeksIn2015() {
        assertThat(SomeRules.of(2018).limits().sessionsPerPerson()).isEqualTo(3);
        assertThat(SomeRules.of(2015).reporting()).isEqualTo(new ReportRules(null, 14));
    }
}
