package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Sender;
import igf.lab.InnerPorts;
import igf.lab.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Reads the operations from the OpenAPI documents of all services. An operation that several services have is listed
 * once.
 */
public final class ServiceDocuments implements OperationSource {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final Sender sender;

    public ServiceDocuments(Sender sender) {
        this.sender = sender;
    }

    @Override
    public List<Operation> all() {
        Map<String, Operation> all = new LinkedHashMap<>();
        for (String service : InnerPorts.SERVICES) {
            Response response = sender.send(Call.of("document", Caller.ANONYMOUS, "GET", "/docs/openapi/" + service));
            if (response.status() != 200) {
                throw new IllegalStateException(
                        "The document of %s: %d %s".formatted(service, response.status(), response.body()));
            }
            read(service, response.json()).forEach(operation -> all.putIfAbsent(operation.name(), operation));
        }
        return List.copyOf(all.values());
    }

    static List<Operation> read(String service, JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(
                                operation(service, method.getKey(), path.getKey(), method.getValue(), document))));
        return operations;
    }

    private static Operation operation(String service, String method, String path, JsonNode node, JsonNode document) {
        List<String> bodies = new ArrayList<>();
        List<String> members = new ArrayList<>();
        node.path("requestBody").path("content").properties().forEach(body -> {
            bodies.add(body.getKey());
            members.addAll(members(body.getValue().path("schema"), document));
        });
        List<String> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("query")) {
                parameters.add(parameter.path("name").asString(""));
            }
        });
        return new Operation(service, method.toUpperCase(Locale.ROOT), path, bodies, members, parameters, access(node));
    }

    private static List<String> members(JsonNode schema, JsonNode document) {
        String reference = schema.path("$ref").asString("");
        JsonNode found = reference.startsWith("#") ? document.at(reference.substring(1)) : schema;
        return List.copyOf(found.path("properties").propertyNames());
    }

    /** Reads the permissions of an operation; nobody is permitted if the document does not state them. */
    private static Access access(JsonNode node) {
        return new Access(
                texts(node.path("x-roles")),
                texts(node.path("x-scopes")),
                texts(node.path("x-personal-scopes")),
                node.path("x-access").asString("nobody"));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(word -> texts.add(word.asString("")));
        return texts;
    }
}
