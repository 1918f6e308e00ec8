package igf.notification.messaging;

import igf.contracts.Contract;
import igf.contracts.Contracts;
import igf.contracts.FieldClass;
import igf.notification.feed.Audience;
import igf.notification.feed.EventCatalogue;
import igf.notification.feed.PublicEventTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contracts' schemas without the members that {@link igf.notification.feed.Disclosure} removes. */
@Component
class ContractCatalogue implements EventCatalogue {

    private static final TypeReference<Map<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Entry> all;

    ContractCatalogue(PublicEventTypes eventTypes) {
        this.all = Contracts.all().stream()
                .map(contract -> entry(contract, eventTypes))
                .filter(entry -> entry.audience().kind() != Audience.Kind.NOBODY)
                .toList();
    }

    @Override
    public List<Entry> all() {
        return all;
    }

    private static Entry entry(Contract contract, PublicEventTypes eventTypes) {
        var schema = (ObjectNode) JSON.readTree(Contracts.class.getResourceAsStream(contract.schemaResource()));
        schema.remove("$id");
        schema.put("title", contract.type());
        describeForReaders(schema);
        makeOptional(schema, contract.secretariatMembers());
        contract.secretariatMembers()
                .forEach(name ->
                        appendDescription(schema.path("properties").path(name), "Only the secretariat sees it."));
        if (contract.type().equals(IncompleteRelease.TYPE) && schema.path("properties") instanceof ObjectNode members) {
            IncompleteRelease.schema().forEach((name, member) -> members.set(name, JSON.valueToTree(member)));
        }
        return new Entry(
                contract.type(),
                contract.service(),
                contract.subject().idMember(),
                eventTypes.audience(contract.type()).orElse(new Audience(Audience.Kind.NOBODY, null)),
                JSON.convertValue(schema, MEMBERS));
    }

    /** Removes encrypted members at any depth, and describes ids of people. */
    private static void describeForReaders(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties") instanceof ObjectNode members) {
            var sealed = new HashSet<>(members.propertyNames());
            sealed.removeIf(name -> FieldClass.of(name) != FieldClass.SEALED);
            members.remove(sealed);
            makeOptional(object, sealed);
            members.properties().forEach(member -> {
                if (FieldClass.of(member.getKey()) == FieldClass.PERSON_ID) {
                    appendDescription(member.getValue(), "For tools, an id that is valid in this edition only.");
                }
            });
        }
        List.copyOf(schema.values()).forEach(ContractCatalogue::describeForReaders);
    }

    /** Makes members optional that a reader may not get. */
    private static void makeOptional(ObjectNode schema, Set<String> members) {
        if (schema.path("required") instanceof ArrayNode required) {
            var remaining = JSON.createArrayNode();
            required.values().stream()
                    .filter(name -> !members.contains(name.asString()))
                    .forEach(remaining::add);
            schema.set("required", remaining);
        }
    }

    private static void appendDescription(JsonNode member, String sentence) {
        if (member instanceof ObjectNode object) {
            object.put("description", (object.path("description").asString("") + " " + sentence).strip());
        }
    }
}
