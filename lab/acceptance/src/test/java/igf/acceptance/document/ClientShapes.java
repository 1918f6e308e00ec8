package igf.acceptance.document;

import igf.client.operation.AdminApi;
import igf.client.participation.AttendanceApi;
import igf.client.participation.FloorApi;
import igf.client.participation.LinkApi;
import igf.client.participation.RegistrationApi;
import igf.client.participation.ReportApi;
import igf.client.programme.ProgrammeApi;
import igf.client.proposal.EditionApi;
import igf.client.proposal.InvitationApi;
import igf.client.proposal.ProposalApi;
import igf.client.proposal.ReviewApi;
import igf.client.proposal.SelectionApi;
import igf.client.reach.FeedApi;
import igf.client.reach.MessageApi;
import igf.client.reach.WebhookApi;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.client.annotation.Client;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares what the hand-written client sends and reads with the API's document. A record may be the answer of several
 * calls: each of its members must be documented for at least one of them. Every member that is sent must be documented.
 */
final class ClientShapes {
    private static final List<Class<?>> APIS = List.of(
            AdminApi.class,
            AttendanceApi.class,
            EditionApi.class,
            FeedApi.class,
            FloorApi.class,
            InvitationApi.class,
            LinkApi.class,
            MessageApi.class,
            ProgrammeApi.class,
            ProposalApi.class,
            RegistrationApi.class,
            ReportApi.class,
            ReviewApi.class,
            SelectionApi.class,
            WebhookApi.class);

    private final JsonNode document;
    private final Documented documented;
    private final Set<String> unknown = new TreeSet<>();
    private final Map<Method, String> untold = new HashMap<>();
    private final Set<Method> told = new HashSet<>();

    ClientShapes(JsonNode document) {
        this.document = document;
        this.documented = new Documented(document);
    }

    private record Call(String method, String path) {}

    /** Returns calls and members that the document does not have, each with its path. */
    Set<String> unknown() {
        for (Class<?> api : APIS) {
            for (Method method : api.getMethods()) {
                call(api, method).ifPresent(call -> check(call, method));
            }
        }
        untold.keySet().removeAll(told);
        unknown.addAll(untold.values());
        return unknown;
    }

    private static Optional<Call> call(Class<?> api, Method method) {
        String base = Objects.requireNonNull(api.getAnnotation(Client.class)).path();
        for (Annotation annotation : method.getAnnotations()) {
            Optional<Call> call = switch (annotation) {
                case Get get -> Optional.of(new Call("GET", base + get.value()));
                case Post post -> Optional.of(new Call("POST", base + post.value()));
                case Put put -> Optional.of(new Call("PUT", base + put.value()));
                case Patch patch -> Optional.of(new Call("PATCH", base + patch.value()));
                case Delete delete -> Optional.of(new Call("DELETE", base + delete.value()));
                default -> Optional.empty();
            };
            if (call.isPresent()) {
                return call;
            }
        }
        return Optional.empty();
    }

    private void check(Call call, Method method) {
        String path = call.path()
                .replaceAll("\\{\\?[^}]*}", "")
                .replaceAll("\\{[^}]*}", "x")
                .replaceAll("/$", "");
        String name = call.method() + " " + call.path();
        Optional<Documented.Operation> operation = documented.operations().stream()
                .filter(each -> each.method().equals(call.method())
                        && each.path().matcher(path).matches())
                .findFirst();
        if (operation.isEmpty()) {
            unknown.add(name);
            return;
        }
        JsonNode json = operation.get().json();
        List<JsonNode> answers = json.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> bodies(response.getValue()))
                .toList();
        check(method.getGenericReturnType(), answers, name, untold::put);
        for (int i = 0; i < method.getParameterCount(); i++) {
            if (method.getParameters()[i].isAnnotationPresent(Body.class)) {
                check(
                        method.getGenericParameterTypes()[i],
                        bodies(json.path("requestBody")).toList(),
                        name + " takes ",
                        (member, at) -> unknown.add(at));
            }
        }
    }

    private Stream<JsonNode> bodies(JsonNode one) {
        return resolved(one).path("content").valueStream().flatMap(content -> choices(content.path("schema")));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** Returns the alternatives of a schema, resolved. */
    private Stream<JsonNode> choices(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        List<JsonNode> parts = Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(name -> resolved.path(name).valueStream())
                .toList();
        return parts.isEmpty() ? Stream.of(resolved) : parts.stream().flatMap(this::choices);
    }

    private List<JsonNode> below(Collection<JsonNode> schemas, String pointer) {
        return schemas.stream()
                .map(schema -> schema.at(pointer))
                .filter(schema -> !schema.isMissingNode())
                .flatMap(this::choices)
                .toList();
    }

    private void check(Type type, List<JsonNode> schemas, String at, BiConsumer<Method, String> missing) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (List.class == raw) {
                check(inner, below(schemas, "/items"), at + "/*", missing);
            } else if (Map.class == raw) {
                check(inner, below(schemas, "/additionalProperties"), at + "/*", missing);
            } else if (raw.isRecord()) {
                check(inner, below(below(schemas, "/properties/items"), "/items"), at + "/items/*", missing);
            } else {
                check(inner, schemas, at, missing);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            members(record, schemas, at, missing);
        }
    }

    private void members(Class<?> record, List<JsonNode> schemas, String at, BiConsumer<Method, String> missing) {
        // An object without documented members has no names to compare.
        if (schemas.stream().noneMatch(schema -> schema.has("properties"))) {
            return;
        }
        for (var component : record.getRecordComponents()) {
            List<JsonNode> found = below(schemas, "/properties/" + component.getName());
            String way = at + "/" + component.getName();
            if (found.isEmpty()) {
                missing.accept(component.getAccessor(), way);
            } else {
                told.add(component.getAccessor());
            }
            check(component.getGenericType(), found, way, missing);
        }
    }
}
