package igf.notification.messaging;

import igf.contracts.Contract;
import igf.contracts.Contracts;
import igf.contracts.FieldClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a type's data for readers of feed and webhooks: the contract's, without sealed members. Members for the
 * secretariat only are not required.
 */
final class FeedSchema {

    private static final JsonMapper JSON = new JsonMapper();

    private FeedSchema() {}

    static ObjectNode of(Contract contract) {
        var schema = (ObjectNode) JSON.readTree(Contracts.class.getResourceAsStream(contract.schemaResource()));
        open(schema);
        release(schema, contract.secretariatMembers());
        return schema;
    }

    private static void open(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties") instanceof ObjectNode members) {
            var sealed = new HashSet<String>(members.propertyNames());
            sealed.removeIf(name -> FieldClass.of(name) != FieldClass.SEALED);
            members.remove(sealed);
            release(object, sealed);
            // Omitted members must not appear in another way.
            sealed.forEach(name -> members.put(name, false));
        }
        List.copyOf(node.values()).forEach(FeedSchema::open);
    }

    private static void release(ObjectNode schema, Set<String> members) {
        if (schema.path("required") instanceof ArrayNode required) {
            var kept = new ArrayList<JsonNode>();
            required.values().stream()
                    .filter(name -> !members.contains(name.asString()))
                    .forEach(kept::add);
            schema.set("required", JSON.createArrayNode().addAll(kept));
        }
    }
}
