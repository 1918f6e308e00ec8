package igf.proposal.rules;

import igf.proposal.rules.json.Presets;
import igf.proposal.rules.json.RulesJson;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Presets and JSON as the tests here need them. */
public final class SomeRules {
    public static final JsonMapper JSON = JsonMapper.shared();

    private SomeRules() {}

    static RuleSet of(int year) {
        return Presets.find("igf-" + year).orElseThrow();
    }

    /** A patch as it comes in: {@code patch("{'writeIn': true}")}. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> patch(String json) {
        return JSON.readValue(json.replace('\'', '"'), LinkedHashMap.class);
    }

    public static JsonNode resource(String name) throws IOException {
        try (var file = SomeRules.class.getResourceAsStream("/presets/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return JSON.readTree(file);
        }
    }

    /** Every value of a rule set by its address; items of a list by id, type, code, or by themselves. */
    static Map<String, String> values(RuleSet rules) {
        var values = new TreeMap<String, String>();
        for (Map.Entry<String, JsonNode> member : RulesJson.write(rules).properties()) {
            if (!List.of("version", "preset", "sources").contains(member.getKey())) {
                collect("/" + member.getKey(), member.getValue(), values);
            }
        }
        return values;
    }

    private static void collect(String address, JsonNode node, Map<String, String> values) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(member -> collect(address + "/" + member.getKey(), member.getValue(), values));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            node.values().forEach(item -> collect(address + "/" + key(item), item, values));
        } else if (List.of("/asked", "/compulsory", "/gates", "/ties").contains(address) && !node.isEmpty()) {
            node.values().forEach(item -> values.put(address + "/" + item.stringValue(), "listed"));
        } else {
            values.put(address, node.toString());
        }
    }

    private static String key(JsonNode item) {
        for (String name : List.of("id", "type", "code")) {
            if (item.has(name)) {
                return item.get(name).stringValue();
            }
        }
        throw new IllegalArgumentException("No key in " + item);
    }
}
