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
                new Vocabulary<>(List.of(RosterRole.values()), Synonyms.ROLES::read, Synonyms.ROLES::usual),
                new Vocabulary<>(List.of(StakeholderGroup.values()), Synonyms.GROUPS::read, Synonyms.GROUPS::usual),
                new Vocabulary<>(List.of(Region.values()), Synonyms.REGIONS::read, Synonyms.REGIONS::usual),
                new Vocabulary<>(List.of(Gender.values()), Synonyms.GENDERS::read, Synonyms.GENDERS::usual),
                new Vocabulary<>(List.of(Attendance.values()), Synonyms.ATTENDANCE::read, Synonyms.ATTENDANCE::usual),
                new Vocabulary<>(List.of(FormatType.values()), Synonyms.FORMATS::read, Synonyms.FORMATS::usual),
                new Vocabulary<>(List.of(Layout.values()), Synonyms.LAYOUTS::read, Synonyms.LAYOUTS::usual));
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
        assertThat(Synonyms.FORMATS.read("Roundtable")).contains(FormatType.ROUND_TABLE);
        assertThat(Synonyms.LAYOUTS.read("U shape")).contains(Layout.U_SHAPE);
        assertThat(Synonyms.GROUPS.read("Intergovernmental Organisation"))
                .contains(StakeholderGroup.INTERGOVERNMENTAL_ORGANIZATION);
        assertThat(Synonyms.REGIONS.read("GRULAC")).contains(Region.GRULAC);
        assertThat(Synonyms.REGIONS.read("Asia\u2013Pacific Group")).contains(Region.ASIA_PACIFIC);
        assertThat(Synonyms.ROLES.read("Onsite Moderator")).contains(RosterRole.MODERATOR);
        assertThat(Synonyms.ATTENDANCE.read("on-site")).contains(Attendance.ONSITE);
    }

    @Test
    void anIntergovernmentalOrganizationIsBothAStakeholderGroupAndARegion() {
        String text = "Intergovernmental Organization";
        assertThat(Synonyms.GROUPS.read(text)).contains(StakeholderGroup.INTERGOVERNMENTAL_ORGANIZATION);
        assertThat(Synonyms.REGIONS.read(text)).contains(Region.INTERGOVERNMENTAL);
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
