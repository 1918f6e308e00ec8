package igf.proposal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {
    record Vocabulary<E extends Enum<E>>(
            List<E> values, Function<@Nullable String, Optional<E>> read, Function<E, String> wording) {
        @Override
        public String toString() {
            return values.getFirst().getDeclaringClass().getSimpleName();
        }
    }

    static Stream<Vocabulary<?>> vocabularies() {
        return Stream.of(
                new Vocabulary<>(List.of(RosterRole.values()), Synonyms.ROLES::find, Synonyms.ROLES::defaultSpelling),
                new Vocabulary<>(
                        List.of(StakeholderGroup.values()), Synonyms.GROUPS::find, Synonyms.GROUPS::defaultSpelling),
                new Vocabulary<>(List.of(Region.values()), Synonyms.REGIONS::find, Synonyms.REGIONS::defaultSpelling),
                new Vocabulary<>(List.of(Gender.values()), Synonyms.GENDERS::find, Synonyms.GENDERS::defaultSpelling),
                new Vocabulary<>(
                        List.of(Attendance.values()), Synonyms.ATTENDANCE::find, Synonyms.ATTENDANCE::defaultSpelling),
                new Vocabulary<>(
                        List.of(FormatType.values()), Synonyms.FORMATS::find, Synonyms.FORMATS::defaultSpelling),
                new Vocabulary<>(List.of(Layout.values()), Synonyms.LAYOUTS::find, Synonyms.LAYOUTS::defaultSpelling));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    <E extends Enum<E>> void everyValueIsReadFromItsNameAndItsWordingInAnyCase(Vocabulary<E> vocabulary) {
        for (E value : vocabulary.values()) {
            String wording = vocabulary.wording().apply(value);
            for (String text :
                    List.of(value.name(), wording, wording.toUpperCase(), "  " + wording.toLowerCase() + " ")) {
                assertThat(vocabulary.read().apply(text)).as(text).contains(value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    <E extends Enum<E>> void whatIsNotInTheListIsEmptyAndNeverAnError(Vocabulary<E> vocabulary) {
        for (@Nullable
        String text : new String[] {null, "", "  ", "Space Elevator", "\0\uFFFF", "x".repeat(1_000_000)}) {
            assertThat(vocabulary.read().apply(text)).isEmpty();
        }
    }

    @Test
    void oldAndMisspelledWordingsMeanTheSame() {
        assertThat(Synonyms.FORMATS.find("Roundtable")).contains(FormatType.ROUND_TABLE);
        assertThat(Synonyms.LAYOUTS.find("U shape")).contains(Layout.U_SHAPE);
        assertThat(Synonyms.GROUPS.find("Intergovernmental Organisation"))
                .contains(StakeholderGroup.INTERGOVERNMENTAL_ORGANIZATION);
        assertThat(Synonyms.REGIONS.find("GRULAC")).contains(Region.GRULAC);
        assertThat(Synonyms.REGIONS.find("Asia\u2013Pacific Group")).contains(Region.ASIA_PACIFIC);
        assertThat(Synonyms.ROLES.find("Onsite Moderator")).contains(RosterRole.MODERATOR);
        assertThat(Synonyms.ATTENDANCE.find("on-site")).contains(Attendance.ONSITE);
    }

    @Test
    void anIntergovernmentalOrganizationIsBothAStakeholderGroupAndARegion() {
        String text = "Intergovernmental Organization";
        assertThat(Synonyms.GROUPS.find(text)).contains(StakeholderGroup.INTERGOVERNMENTAL_ORGANIZATION);
        assertThat(Synonyms.REGIONS.find(text)).contains(Region.INTERGOVERNMENTAL);
    }

    @Test
    void countries_are_known_by_their_letters_and_their_names() {
        assertThat(Countries.code(" kenya ")).contains("KE");
        assertThat(Countries.code("KEN")).contains("KE");
        assertThat(Countries.isDeveloping("ke")).isTrue();
        assertThat(Countries.isDeveloping("Norway")).isFalse();
        assertThat(Countries.isDeveloping("Türkiye")).isTrue();
        assertThat(Countries.isDeveloping("CY")).isFalse();
        assertThat(Countries.isDeveloping("KOR"))
                .as("not since UNCTAD counts it so")
                .isFalse();
        assertThat(Stream.of(Locale.getISOCountries())
                        .filter(code -> Boolean.TRUE.equals(Countries.isDeveloping(code))))
                .as("the 182 of the table, without the Republic of Korea")
                .hasSize(181);
        assertThat(Countries.isDeveloping("Atlantis")).isNull();
    }
}
