package igf.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DocumentMergerTest {

    private static final ObjectNode OWN = json("{'openapi':'3.1.0','tags':[{'name':'Health','x-order':9}],"
            + "'paths':{'/health':{'get':{'operationId':'getHealth','tags':['Health']}}},'components':{}}");

    private final Map<String, ObjectNode> services = new LinkedHashMap<>();

    @Test
    void whatIsTheSameStandsOnceAndWhatDiffersIsKeptApartWithAllThatReferToIt() {
        services.put("one", service("/a", "A", "'Deep':{'type':'string'},'Same':{'type':'string'}"));
        services.put("two", service("/b", "B", "'Deep':{'type':'integer'},'Same':{'type':'string'}"));

        JsonNode whole = new DocumentMerger(OWN, services, (_, _) -> true).merge();

        assertThat(whole.path("components").path("schemas").propertyNames())
                .containsExactlyInAnyOrder("OneDeep", "TwoDeep", "OneTop", "TwoTop", "Same");
        assertThat(whole.at("/components/schemas/OneTop/properties/deep/$ref").asString())
                .isEqualTo("#/components/schemas/OneDeep");
        assertThat(whole.at("/paths/~1b/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/TwoTop");
    }

    @Test
    void whatIsNotPassedOnIsLeftOutWithAllThatOnlyItNeeds() {
        services.put("one", service("/a", "A", "'Deep':{'type':'string'},'Same':{'type':'string'}"));

        JsonNode whole = new DocumentMerger(OWN, services, (_, path) -> !path.equals("/a")).merge();

        assertThat(whole.path("paths").propertyNames()).containsExactly("/health");
        assertThat(whole.path("components").path("schemas").propertyNames()).isEmpty();
        assertThat(whole.path("tags").findValuesAsString("name")).containsExactly("Health");
    }

    @Test
    void tagsStandInTheOrderOfALife() {
        services.put("one", service("/a", "Late", "'Deep':{'type':'string'},'Same':{'type':'string'}"));
        ((ObjectNode) services.get("one").path("tags").path(0)).put("x-order", 20);

        JsonNode tags =
                new DocumentMerger(OWN, services, (_, _) -> true).merge().path("tags");

        assertThat(tags.findValuesAsString("name")).containsExactly("Health", "Late");
        assertThat(tags.toString()).doesNotContain("x-order");
    }

    private static ObjectNode service(String path, String tag, String schemas) {
        return json("{'tags':[{'name':'" + tag + "','x-order':1}],'paths':{'" + path + "':{'get':{'tags':['" + tag
                + "'],'responses':{'200':{'content':{'application/json':{'schema':{'$ref':'#/components/schemas/Top'}}}}}}}},"
                + "'components':{'schemas':{'Unused':{'type':'string'},"
                + "'Top':{'properties':{'deep':{'$ref':'#/components/schemas/Deep'},'same':{'$ref':'#/components/schemas/Same'}}},"
                + schemas + "}}}");
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
