package igf.proposal.paste;

import static igf.proposal.paste.PastedProposal.OpenPoint.Code.ATTENDANCE_MISSING;
import static igf.proposal.paste.PastedProposal.OpenPoint.Code.GENDER_MISSING;
import static igf.proposal.paste.PastedProposal.OpenPoint.Code.HYBRID_MISSING;
import static igf.proposal.paste.PastedProposal.OpenPoint.Code.MODERATOR_MISSING;
import static igf.proposal.paste.PastedProposal.OpenPoint.Code.NAME_MISSING;
import static igf.proposal.paste.PastedProposal.OpenPoint.Code.ROLE_ASSUMED;
import static igf.proposal.paste.PastedProposal.OpenPoint.Code.THEME_MISSING;
import static igf.proposal.paste.PastedProposal.OpenPoint.Code.TITLE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.proposal.paste.PastedProposal.Format;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.PastedProposal.OpenPoint;
import igf.proposal.paste.PastedProposal.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of each year and each grade of label loss, in the named and in the anonymised view. */
class PagesTest {
    @ParameterizedTest
    @CsvSource({
        "2015-form, 2015,",
        "2016-schedule,, 186",
        "2017-page, 2017, 51",
        "2018-full, 2018, 9003",
        "2019-full, 2019, 9004",
        "2019-review, 2019, 9005",
        "2019-stripped, 2019,",
        "2020-full, 2020, 9006",
        "2021-two-lines, 2021, 122",
        "2022-full, 2022, 9001",
        "2022-partial, 2022, 9002",
        "2022-stripped, 2022,",
        "2023-partial, 2023, 9007",
        "2023-town-hall, 2023, 25",
        "2024-full, 2024,",
        "2024-stripped, 2024,",
        "2025-review-doubled, 2025,"
    })
    void editionAndNumberAreKnownWhereThePageTellsThem(
            String sample, @Nullable Integer edition, @Nullable Integer number) {
        var source = Samples.read(sample).source();
        assertThat(source.editionGuess()).isEqualTo(edition);
        assertThat(source.number()).isEqualTo(number);
        assertThat(source.text()).isEqualTo(Samples.text(sample));
    }

    @Test
    void formOf2015GivesEachContactItsDetails() {
        PastedProposal page = Samples.read("2015-form");
        assertThat(page.title()).isEqualTo("Nets for Fishers");
        assertThat(page.subthemes()).containsExactly("Internet Economy", "Inclusiveness and Diversity");
        assertThat(page.format()).isEqualTo(new Format(FormatType.BREAK_OUT, null, 90, null));
        var first = page.roster().getFirst();
        assertThat(first.email()).isEqualTo("amadika@nets.example");
        assertThat(first.country()).isEqualTo("Verania");
        assertThat(first.gender()).hasToString("FEMALE");
        assertThat(roles(page))
                .containsExactly(
                        "ORGANIZER Amadika Torrelund CIVIL_SOCIETY null",
                        "ORGANIZER Bram Oostkapelle PRIVATE_SECTOR WEOG",
                        "SPEAKER Ludmila Krasnogor null null",
                        "MODERATOR Amadika Torrelund CIVIL_SOCIETY null",
                        "ONLINE_MODERATOR Bram Oostkapelle PRIVATE_SECTOR WEOG",
                        "RAPPORTEUR Ludmila Krasnogor null null");
        assertThat(page.unassigned()).isEmpty();
        assertThat(codes(page)).doesNotContain(HYBRID_MISSING);
    }

    @Test
    void titleOfTheScheduleEndsWithItsNumber() {
        PastedProposal page = Samples.read("2016-schedule");
        assertThat(page.title()).isEqualTo("Seeds, Soil and Spectrum");
        assertThat(page.format()).isEqualTo(new Format(FormatType.FLASH, null, 30, null));
        assertThat(codes(page)).contains(MODERATOR_MISSING);
    }

    @Test
    void blocksOf2017ThatAreNoFieldsKeepTheirLabels() {
        PastedProposal page = Samples.read("2017-page");
        assertThat(page.description()).isEqualTo("Clocks drift, and contracts with them.");
        assertThat(page.tools()).isEqualTo("A remote hub in the old observatory.");
        assertThat(page.sections())
                .contains(
                        new Section("INTERVENTIONS", "Interventions:", "Each speaker brings one broken clock."),
                        new Section("REPORT_LINK", "Link to Report:", "https://example.org/clock-report"));
        assertThat(roles(page))
                .endsWith(
                        "MODERATOR Soraya Benmansour-Lie TECHNICAL_COMMUNITY null",
                        "ONLINE_MODERATOR Wren Applegarth null null",
                        "RAPPORTEUR Iacob Stanescaru null null");
    }

    @Test
    void pageOf2018NamesPeopleWithoutGroups() {
        PastedProposal page = Samples.read("2018-full");
        assertThat(page.format()).isEqualTo(new Format(FormatType.OTHER, null, 90, "A walk with four stops"));
        assertThat(page.subthemes()).containsExactly("A new subtheme on rest");
        assertThat(roles(page))
                .containsExactly(
                        "ORGANIZER Noor Falkenrath null null",
                        "SPEAKER Dov Perlstrom null null",
                        "SPEAKER Ysolde Carmanac null null",
                        "MODERATOR Noor Falkenrath null null",
                        "MODERATOR Dov Perlstrom null null",
                        "ONLINE_MODERATOR Ysolde Carmanac null null",
                        "RAPPORTEUR Ewa Trzcinalska null null");
        assertThat(page.outcomes()).isEqualTo("A map of quiet places.");
        assertThat(codes(page)).doesNotContain(ROLE_ASSUMED);
    }

    @Test
    void pageOf2019WithAllLabels() {
        PastedProposal page = Samples.read("2019-full");
        assertThat(page.roster().getFirst().affiliation())
                .isEqualTo("Archive of Verania, Department of Letters, Section 4");
        assertThat(roles(page)).contains("SPEAKER GREVELDING Ottokar INTERGOVERNMENTAL_ORGANIZATION null");
        assertThat(page.policyQuestions()).containsExactly("Who inherits a mailbox?", "Who may close it?");
        assertThat(page.sdgs()).containsExactly(3, 16);
        assertThat(page.description()).isEqualTo("Accounts outlive their owners.\n\nGrandchildren ask for passwords.");
        assertThat(page.outcomes()).isEqualTo("A checklist for platforms.");
        assertThat(page.hints()).isEmpty();
    }

    @Test
    void lostLabelsOf2019CostOnlyTheOutcomes() {
        PastedProposal full = Samples.read("2019-full");
        PastedProposal stripped = Samples.read("2019-stripped");
        assertThat(stripped.roster()).isEqualTo(full.roster());
        assertThat(stripped.format()).isEqualTo(full.format());
        assertThat(stripped.policyQuestions()).isEqualTo(full.policyQuestions());
        assertThat(stripped.sdgs()).isEqualTo(full.sdgs());
        assertThat(stripped.description()).isEqualTo(full.description() + "\n\n" + full.outcomes());
        assertThat(stripped.source().hints()).containsExactly(Hint.Code.POSSIBLE_EXPECTED_OUTCOMES);
        assertThat(codes(stripped)).contains(TITLE_MISSING, THEME_MISSING, ROLE_ASSUMED);
    }

    @Test
    void reviewViewNamesNobody() {
        PastedProposal page = Samples.read("2019-review");
        assertThat(roles(page))
                .containsExactly(
                        "ORGANIZER null CIVIL_SOCIETY AFRICAN",
                        "ORGANIZER null INTERGOVERNMENTAL_ORGANIZATION INTERGOVERNMENTAL",
                        "SPEAKER null TECHNICAL_COMMUNITY ASIA_PACIFIC",
                        "SPEAKER null PRIVATE_SECTOR GRULAC");
        assertThat(pointers(page, NAME_MISSING))
                .containsExactly("/roster/0/name", "/roster/1/name", "/roster/2/name", "/roster/3/name");
        assertThat(page.sections())
                .extracting(Section::kind)
                .containsExactly("RELEVANCE_TO_THEME", "RELEVANCE_TO_INTERNET_GOVERNANCE");
        assertThat(page.description()).isEqualTo("Old rules for new ships.");
    }

    @Test
    void pageOf2020HasTimeRoomAndTrack() {
        PastedProposal page = Samples.read("2020-full");
        assertThat(page.subthemes()).containsExactly("Environment");
        assertThat(page.sections()).extracting(Section::kind).containsExactly("TIME", "ROOM", "ABOUT");
        assertThat(page.format()).isEqualTo(new Format(FormatType.BREAK_OUT, Layout.FLEXIBLE, 90, null));
        assertThat(page.policyQuestions())
                .containsExactly(
                        "First block of questions\n\nHow much water may a server drink?",
                        "Who measures it?\n\nThe measuring costs money in dry years.");
        assertThat(page.sdgs()).containsExactly(6, 13);
        assertThat(page.description()).isEqualTo("Rivers are shared by five countries.");
    }

    @Test
    void titleOf2021MayStandBelowItsNumber() {
        PastedProposal page = Samples.read("2021-two-lines");
        assertThat(page.title()).isEqualTo("A Treaty of Good Neighbours");
        assertThat(roles(page))
                .endsWith(
                        "MODERATOR Isaura Pimentel-Voss CIVIL_SOCIETY GRULAC",
                        "ONLINE_MODERATOR Chidiebere Olumsworth GOVERNMENT AFRICAN");
        assertThat(page.policyQuestions()).hasSize(2);
    }

    @Test
    void pageOf2022WithAllLabels() {
        PastedProposal page = Samples.read("2022-full");
        assertThat(page.title()).isEqualTo("Mending Cables: Promises Before the Storm");
        assertThat(page.roster().getFirst().affiliation()).isEqualTo("Lantern Policy Lab, Office of Islands");
        assertThat(page.roster().get(1).affiliation()).isNull();
        assertThat(page.format()).isEqualTo(new Format(FormatType.ROUND_TABLE, Layout.U_SHAPE, 60, null));
        assertThat(page.policyQuestions())
                .containsExactly(
                        "Who should keep repair ships ready?",
                        "Who should pay for them in a fair way?",
                        "What can neighbours promise?");
        assertThat(page.messages()).isEqualTo("Last year's messages asked for resilient networks.");
        assertThat(page.sdgs()).containsExactly(9, 17);
        assertThat(page.sdgTargets()).containsExactly("9.1", "9.c");
        assertThat(page.sdgExplanation()).isEqualTo("Repairs in days keep schools open.");
        assertThat(page.description())
                .isEqualTo("Islands hang on one cable.\n\nAgenda: ten minutes of cases, then the room speaks.");
        assertThat(page.outcomes()).isEqualTo("Five promises that operators can sign.");
        assertThat(page.hybrid())
                .containsExactly("Two moderators pass the word.", "One shared map for everybody.", "A shared map.");
        assertThat(page.tools()).isEqualTo("Usage of IGF Official Tool.");
        assertThat(page.unassigned()).isEmpty();
    }

    @Test
    void oneLabelThatSurvivedFixesTheRolesAroundIt() {
        PastedProposal page = Samples.read("2022-partial");
        assertThat(roles(page))
                .endsWith(
                        "MODERATOR Oyelaran Bastivo CIVIL_SOCIETY AFRICAN",
                        "ONLINE_MODERATOR Anneli Virtasalo TECHNICAL_COMMUNITY WEOG",
                        "RAPPORTEUR Paz Quilaqueo Ruz CIVIL_SOCIETY GRULAC");
        assertThat(pointers(page, ROLE_ASSUMED)).containsExactly("/roster/3/role", "/roster/5/role");
        assertThat(page.policyQuestions())
                .containsExactly(
                        "Who owns the recordings of a language?",
                        "What does a fair licence look like?\n\nSmall communities cannot pay lawyers.");
    }

    @Test
    void pageOf2022WithoutHeadingsIsReadByItsOrder() {
        PastedProposal page = Samples.read("2022-stripped");
        assertThat(roles(page))
                .containsExactly(
                        "ORGANIZER Ilsabet Quorrane PRIVATE_SECTOR WEOG",
                        "ORGANIZER Teodor Mabrivec PRIVATE_SECTOR EASTERN_EUROPEAN",
                        "SPEAKER Nkiru Adalemba-Holt CIVIL_SOCIETY AFRICAN",
                        "SPEAKER Jun-ho Baekwonne TECHNICAL_COMMUNITY ASIA_PACIFIC",
                        "SPEAKER Pilar Oroztegui Vell PRIVATE_SECTOR GRULAC",
                        "MODERATOR Ilsabet Quorrane PRIVATE_SECTOR WEOG",
                        "ONLINE_MODERATOR Teodor Mabrivec PRIVATE_SECTOR EASTERN_EUROPEAN",
                        "RAPPORTEUR Teodor Mabrivec PRIVATE_SECTOR EASTERN_EUROPEAN");
        assertThat(page.policyQuestions()).hasSize(3).allMatch(question -> question.endsWith("?"));
        assertThat(page.sdgs()).containsExactly(9);
        assertThat(page.hybrid()).hasSize(3);
        assertThat(page.unassigned()).containsExactly("Session");
        assertThat(page.source().hints())
                .containsExactlyInAnyOrder(
                        Hint.Code.POSSIBLE_EXPECTED_OUTCOMES,
                        Hint.Code.FORMAT_CONTRADICTION,
                        Hint.Code.PROMISED_GROUP_MISSING,
                        Hint.Code.SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR);
        assertThat(codes(page)).contains(TITLE_MISSING, THEME_MISSING);
        assertThat(pointers(page, GENDER_MISSING)).hasSize(8).contains("/roster/3/gender");
        assertThat(pointers(page, ATTENDANCE_MISSING)).hasSize(8);
    }

    @Test
    void pageOf2023HasThemesBelowItsTitleAndNoLayout() {
        PastedProposal page = Samples.read("2023-partial");
        assertThat(page.title()).isEqualTo("Keys Under the Mat");
        assertThat(page.subthemes())
                .containsExactly(
                        "Cybersecurity, Cybercrime & Online Safety",
                        "Cyberattacks, Cyberconflicts and International Security");
        assertThat(page.format()).isEqualTo(new Format(FormatType.ROUND_TABLE, null, 60, null));
        assertThat(page.policyQuestions())
                .containsExactly("Who may keep a second key?", "Who is told when it is used?");
        assertThat(page.sections()).extracting(Section::text).containsExactly("They learn how locks are opened.");
    }

    @Test
    void townHallListsItsOrganizersLateAndAnswersByNumber() {
        PastedProposal page = Samples.read("2023-town-hall");
        assertThat(page.source().sessionType()).isEqualTo("Town Hall");
        assertThat(roles(page))
                .contains("ORGANIZER Henrike Lautenbacht null null", "MODERATOR Henrike Lautenbacht null null");
        assertThat(page.hybrid())
                .containsExactly(
                        "Both rooms share one clock.",
                        "The online room speaks first.\n\nThe onsite room answers.",
                        "A shared timetable.");
        assertThat(page.sdgTargets()).containsExactly("7.2");
        assertThat(page.sdgExplanation()).isEqualTo("Cheap power is clean power at night.");
    }

    @Test
    void lostLabelsOf2024CostNothing() {
        PastedProposal full = Samples.read("2024-full");
        PastedProposal stripped = Samples.read("2024-stripped");
        assertThat(full.format())
                .isEqualTo(new Format(FormatType.ROUND_TABLE, null, 90, "Chairs in two rings that turn."));
        assertThat(full.policyQuestions())
                .containsExactly("Who trains the harvest models?", "Who is hungry when they err?");
        assertThat(stripped.format()).isEqualTo(full.format());
        assertThat(stripped.roster()).isEqualTo(full.roster());
        assertThat(stripped.policyQuestions()).isEqualTo(full.policyQuestions());
        assertThat(stripped.sections()).isEqualTo(full.sections());
        assertThat(stripped.description()).isEqualTo(full.description());
    }

    @Test
    void doubledLinesOf2025AreReadOnce() {
        PastedProposal page = Samples.read("2025-review-doubled");
        assertThat(roles(page))
                .containsExactly(
                        "ORGANIZER null CIVIL_SOCIETY AFRICAN",
                        "ORGANIZER null TECHNICAL_COMMUNITY ASIA_PACIFIC",
                        "ORGANIZER null PRIVATE_SECTOR AFRICAN",
                        "SPEAKER null GOVERNMENT GRULAC",
                        "SPEAKER null CIVIL_SOCIETY WEOG");
        assertThat(page.subthemes()).containsExactly("Digital Trust and Resilience");
        assertThat(page.format().layout()).isEqualTo(Layout.CLASSROOM);
        assertThat(page.policyQuestions()).hasSize(2);
        assertThat(page.description()).doesNotContain("\n");
        assertThat(page.source().hints()).containsExactly(Hint.Code.DOUBLED_LINES_UNDONE);
    }

    private static List<String> roles(PastedProposal page) {
        return page.roster().stream()
                .map(entry -> entry.role() + " " + entry.name() + " " + entry.stakeholderGroup() + " " + entry.region())
                .toList();
    }

    private static List<OpenPoint.Code> codes(PastedProposal page) {
        return page.openPoints().stream().map(OpenPoint::code).toList();
    }

    private static List<String> pointers(PastedProposal page, OpenPoint.Code code) {
        return page.openPoints().stream()
                .filter(point -> point.code() == code)
                .map(OpenPoint::pointer)
                .toList();
    }
}
