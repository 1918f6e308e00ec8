package igf.proposal.paste;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.testing.Prerequisite;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.PastedProposal.OpenPoint;
import igf.proposal.paste.PastedProposal.RosterEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What must be read from one real page of 2022, whose headings are lost. The page names real people, so it is not
 * kept here: -Digf.seed=FILE says where it is. It is described by counts and roles only.
 */
class RealPageTest {
    private PastedProposal page = PastedText.parse("");

    @BeforeEach
    void read() throws IOException {
        page = PastedText.parse(Files.readString(Prerequisite.file("igf.seed")));
    }

    @Test
    void editionAndFormatAreKnown() {
        assertThat(page.source().editionGuess()).isEqualTo(2022);
        assertThat(page.format()).isEqualTo(new PastedProposal.Format(FormatType.ROUND_TABLE, Layout.CIRCLE, 60, null));
    }

    @Test
    void fivePeopleHoldEightRoles() {
        assertThat(page.roster())
                .extracting(RosterEntry::role)
                .containsExactly(
                        RosterRole.ORGANIZER,
                        RosterRole.ORGANIZER,
                        RosterRole.SPEAKER,
                        RosterRole.SPEAKER,
                        RosterRole.SPEAKER,
                        RosterRole.MODERATOR,
                        RosterRole.ONLINE_MODERATOR,
                        RosterRole.RAPPORTEUR);
        assertThat(page.roster().stream().map(RosterEntry::name).distinct())
                .hasSize(5)
                .doesNotContainNull();
        assertThat(page.roster().get(5).name()).isEqualTo(page.roster().get(0).name());
        assertThat(page.roster().get(6).name()).isEqualTo(page.roster().get(1).name());
        assertThat(page.roster().get(7).name()).isEqualTo(page.roster().get(1).name());
        assertThat(page.roster().subList(0, 2))
                .extracting(RosterEntry::affiliation)
                .doesNotContainNull();
        assertThat(page.roster().get(0).affiliation())
                .isEqualTo(page.roster().get(1).affiliation());
        assertThat(page.roster().subList(2, 5))
                .extracting(RosterEntry::stakeholderGroup)
                .containsExactly(
                        StakeholderGroup.PRIVATE_SECTOR, StakeholderGroup.GOVERNMENT, StakeholderGroup.PRIVATE_SECTOR);
        assertThat(page.roster().subList(2, 5))
                .extracting(RosterEntry::region)
                .containsExactly(Region.WEOG, Region.WEOG, Region.EASTERN_EUROPEAN);
    }

    @Test
    void textsAreWhole() {
        assertThat(page.policyQuestions()).extracting(RealPageTest::words).containsExactly(88, 78, 75, 91);
        assertThat(page.messages()).isNull();
        assertThat(page.sdgs()).containsExactly(16);
        assertThat(page.sdgTargets()).isEmpty();
        assertThat(words(Objects.requireNonNull(page.sdgExplanation()))).isEqualTo(137);
        assertThat(Objects.requireNonNull(page.description()).split("\n\n"))
                .extracting(RealPageTest::words)
                .containsExactly(253, 122);
        assertThat(page.outcomes()).isNull();
        assertThat(page.hybrid()).extracting(RealPageTest::words).containsExactly(60, 86, 35);
        assertThat(page.tools()).isEqualTo("Usage of IGF Official Tool.");
        assertThat(page.sections()).isEmpty();
        assertThat(page.unassigned()).containsExactly("Session");
    }

    @Test
    void whatIsMissingIsOpenAndWhatIsOddIsNoticed() {
        assertThat(page.openPoints())
                .extracting(OpenPoint::code)
                .contains(OpenPoint.Code.TITLE_MISSING, OpenPoint.Code.THEME_MISSING);
        for (OpenPoint.Code code : List.of(
                OpenPoint.Code.GENDER_MISSING, OpenPoint.Code.ATTENDANCE_MISSING, OpenPoint.Code.EMAIL_MISSING)) {
            assertThat(page.openPoints())
                    .filteredOn(point -> point.code() == code)
                    .hasSize(8);
        }
        assertThat(page.source().hints())
                .containsExactlyInAnyOrder(
                        Hint.Code.POSSIBLE_EXPECTED_OUTCOMES,
                        Hint.Code.FORMAT_CONTRADICTION,
                        Hint.Code.PROMISED_GROUP_MISSING,
                        Hint.Code.SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR);
        assertThat(page.hints())
                .filteredOn(hint -> hint.code() == Hint.Code.PROMISED_GROUP_MISSING)
                .singleElement()
                .extracting(Hint::detail)
                .asString()
                .contains("Civil Society");
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
