package igf.proposal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.rules.Source.Known;
import igf.proposal.rules.json.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetSourcesTest {
    private static final Pattern TAG = Pattern.compile("\\[([^\\]]+)]");

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025})
    void everyValueHasASource(int year) {
        RuleSet rules = SomeRules.of(year);

        assertThat(SomeRules.values(rules).keySet())
                .allSatisfy(address ->
                        assertThat(SourceAt.find(rules, address)).as(address).isPresent());
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025})
    void everySourceSpeaksOfAValueThatIsThereOrOfALimitThatIsNot(int year) {
        RuleSet rules = SomeRules.of(year);
        var addresses = SomeRules.values(rules).keySet();

        assertThat(rules.sources().keySet()).allSatisfy(key -> {
            Pattern wanted = Pattern.compile(key.replace("*", "[^/]+") + "(/.*)?");
            boolean absentLimit = key.matches("/limits/(proposalsPerPerson|proposalsPerOrganization)");
            assertThat(absentLimit
                            || addresses.stream()
                                    .anyMatch(at -> wanted.matcher(at).matches()))
                    .as(key)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025})
    void anInheritedValueIsTheValueOfTheYearThatItNamesAndThatYearDidNotInheritIt(int year) {
        RuleSet rules = SomeRules.of(year);

        SomeRules.values(rules).forEach((address, value) -> {
            Source source = SourceAt.find(rules, address).orElseThrow();
            Integer from = source.from();
            if (source.known() == Known.INHERITED && from != null) {
                RuleSet origin = SomeRules.of(from);
                assertThat(from).as(address).isNotEqualTo(year);
                assertThat(SomeRules.values(origin)).as(year + address).containsEntry(address, value);
                assertThat(SourceAt.find(origin, address).orElseThrow().known())
                        .as(address)
                        .isNotEqualTo(Known.INHERITED);
            } else {
                assertThat(source.known()).as(address).isIn(Known.YES, Known.NO);
                assertThat(from).as(address).isNull();
            }
        });
    }

    @Test
    void whatIsKnownNamesAPageAndThePagesStandInTheDocumentation() throws IOException {
        String documentation = Files.readString(Path.of("..", "docs", "rules.md"));
        var tags = new ArrayList<String>();

        for (String name : Presets.names()) {
            Presets.find(name).orElseThrow().sources().forEach((address, source) -> {
                var found = TAG.matcher(source.source())
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                assertThat(found.isEmpty()).as(name + address).isEqualTo(!namesAPage(source));
                tags.addAll(found);
            });
        }

        assertThat(tags)
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(documentation).contains("| " + tag + " | http"));
    }

    /** An inherited value may come from a default of that year. */
    private static boolean namesAPage(Source source) {
        return source.known() == Known.YES
                || (source.known() == Known.INHERITED
                        && !source.source().startsWith("Submission rules of this system")
                        && !source.source().startsWith("Review rules of this system"));
    }

    @Test
    void theRulesOf2022TellApartWhatAPageSaysWhatIsADefaultAndWhatIsInherited() {
        RuleSet rules = SomeRules.of(2022);

        assertThat(Arrays.asList(
                        known(rules, "/subthemes/avoiding-internet-fragmentation/name"),
                        known(rules, "/limits/onsiteModerators"),
                        known(rules, "/criteria/content/name"),
                        known(rules, "/criteria/content/weight"),
                        known(rules, "/limits/counts/SPEAKERS/min"),
                        known(rules, "/reasonsRequired")))
                .containsExactly(Known.YES, Known.YES, Known.INHERITED, Known.NO, Known.INHERITED, Known.NO);
    }

    private static Known known(RuleSet rules, String address) {
        return SourceAt.find(rules, address).orElseThrow().known();
    }
}
