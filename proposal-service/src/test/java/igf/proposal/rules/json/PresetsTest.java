package igf.proposal.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.SomeRules;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.judging.AutomaticCheck;
import igf.proposal.rules.judging.Gate;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PresetsTest {
    static Stream<String> names() {
        return Presets.names().stream();
    }

    @Test
    void thereIsOnePresetForEachYearFrom2015To2025AndNoOther() {
        assertThat(Presets.names())
                .containsExactlyElementsOf(IntStream.rangeClosed(2015, 2025)
                        .mapToObj(year -> "igf-" + year)
                        .toList());
        assertThat(Presets.find("igf-2014")).isEmpty();
        assertThat(Presets.find("../presets/igf-2022")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPresetIsTheFirstVersionUnderItsOwnName(String name) {
        RuleSet rules = Presets.find(name).orElseThrow();

        assertThat(rules.preset()).isEqualTo(name);
        assertThat(rules.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPresetFollowsItsSchema(String name) throws IOException {
        assertThat(schema().validate(SomeRules.resource(name + ".json"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theWrittenFormFollowsTheSchemaAndIsReadBackEqual(String name) throws IOException {
        RuleSet rules = Presets.find(name).orElseThrow();
        byte[] written = SomeRules.JSON.writeValueAsBytes(RulesJson.write(rules));

        assertThat(schema().validate(SomeRules.JSON.readTree(written))).isEmpty();
        assertThat(RulesJson.preset(written)).isEqualTo(rules);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPlainJacksonMapperReadsBackWhatItWrote(String name) {
        RuleSet rules = Presets.find(name).orElseThrow();

        assertThat(SomeRules.JSON.readValue(SomeRules.JSON.writeValueAsString(rules), RuleSet.class))
                .isEqualTo(rules);
    }

    @Test
    void theSchemaKnowsTheSameCodesAsTheCode() throws IOException {
        JsonNode schema = SomeRules.resource("rules.schema.json");

        assertThat(texts(schema.at("/$defs/field/enum"))).containsExactlyElementsOf(namesOf(Field.values()));
        JsonNode format = schema.at("/properties/formats/items/properties");
        assertThat(texts(format.at("/type/enum"))).containsExactlyElementsOf(namesOf(FormatType.values()));
        assertThat(texts(format.at("/layouts/items/enum"))).containsExactlyElementsOf(namesOf(Layout.values()));
        assertThat(texts(schema.at("/properties/gates/items/enum"))).containsExactlyElementsOf(namesOf(Gate.values()));
        assertThat(texts(schema.at("/properties/screening/items/then/properties/id/enum")))
                .containsExactlyElementsOf(namesOf(AutomaticCheck.values()));
    }

    @Test
    void theSchemaRefusesWhatIsNoRule() throws IOException {
        var wrong = (ObjectNode) SomeRules.resource("igf-2022.json");
        wrong.put("surprise", true).withObjectProperty("scale").put("min", "one");

        assertThat(schema().validate(wrong)).hasSize(2);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SomeRules.resource("rules.schema.json"));
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::stringValue).toList();
    }

    private static List<String> namesOf(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
