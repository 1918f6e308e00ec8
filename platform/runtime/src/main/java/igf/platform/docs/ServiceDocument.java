// Long: one method for each part of an OpenAPI document of a service.
package igf.platform.docs;

import igf.platform.docs.comment.JavadocText;
import igf.platform.web.Allow;
import igf.platform.web.Caller;
import igf.platform.web.ReadOnlyPost;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Builds one service's part of the API document. */
final class ServiceDocument implements GlobalOpenApiCustomizer {

    /** A temporary extension with an operation's handlers, removed from the finished document. */
    static final String HANDLERS = "x-handlers";

    /** Descriptions of common path and query parameters, unless a handler describes them. */
    private static final Map<String, String> DEFAULT_DESCRIPTIONS = Map.of(
            "edition", "The edition's slug, as `igf-2026`.",
            "id", "The id from an earlier response.",
            "session", "The session's id.",
            "token", "The secret of a mailed link.",
            "room", "The room's slug.",
            "service", "`proposal`, `scheduling`, `participation` or `notification`.",
            "name", "The name from the list.",
            "format", "The format of the response.");

    private final String service;
    private final String version;
    private final JavadocText javadoc;
    private final Access access;
    private final boolean awaitsOthers;

    /** @param awaitsOthers whether the service waits for writes of other services */
    ServiceDocument(String service, String version, boolean awaitsOthers, JavadocText javadoc) {
        this.service = service;
        this.version = version;
        this.awaitsOthers = awaitsOthers;
        this.javadoc = javadoc;
        this.access = new Access(javadoc);
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        var components = document.getComponents();
        document.setInfo(new Info()
                .title("IGF workshops: " + service)
                .version(version)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                .description("The API of the " + service + " service. `/docs/openapi.json` is the whole API."));
        Access.addSchemes(components);
        Problems.addComponents(components);
        Headers.addComponents(components);
        var tags = new Tags(service);
        // The document may be built twice from the same operations. The second time there is nothing to do.
        if (document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .noneMatch(operation -> operation.getExtensions() != null
                        && operation.getExtensions().containsKey(HANDLERS))) {
            return;
        }
        var callGraph = new CallGraph(ServiceDocument.class.getClassLoader());
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    for (var handler : handlers(operation)) {
                        describe(path, method, operation, handler, callGraph);
                        operation.setTags(List.of(tags.tagFor(handler.getBeanType())));
                    }
                }));
        document.setTags(tags.used());
        RecordSchemas.finish(document);
    }

    /**
     * Returns and removes the handlers of an operation. There are several if the body's media type decides between
     * them.
     */
    @SuppressWarnings("unchecked")
    private static List<HandlerMethod> handlers(Operation operation) {
        return operation.getExtensions() != null
                        && operation.getExtensions().remove(HANDLERS) instanceof List<?> handlers
                ? (List<HandlerMethod>) handlers
                : List.of();
    }

    private void describe(
            String path, HttpMethod method, Operation operation, HandlerMethod handler, CallGraph callGraph) {
        var docComment = javadoc.read(handler.getMethod());
        var first =
                operation.getExtensions() == null || !operation.getExtensions().containsKey("x-access");
        if (first) {
            operation.setOperationId(operationId(handler, method));
            operation.setSummary(
                    docComment.summary().map(ServiceDocument::heading).orElse(null));
            operation.setDescription(docComment.description().orElse(null));
        }
        removeServerParameters(operation, handler);
        describeParameters(operation, byParameterName(handler, docComment.parameters()));
        requireTexts(operation, handler);
        var traits = traits(path, method, operation, handler, callGraph);
        requireScopes(handler, traits);
        Headers.addParameters(operation, traits, awaitsOthers);
        operation.setResponses(responses(operation.getResponses(), docComment, traits));
        if (first) {
            access.describe(operation, handler.getMethodAnnotation(Allow.class), takesCaller(handler));
        }
    }

    private static String operationId(HandlerMethod handler, HttpMethod method) {
        var given = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        return given == null || given.operationId().isEmpty() ? OperationName.of(handler, method) : given.operationId();
    }

    private static String heading(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Removes parameters that are maps of all parameters, and the header {@code Accept}. */
    private static void removeServerParameters(Operation operation, HandlerMethod handler) {
        var maps = Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> Map.class.isAssignableFrom(parameter.getType()))
                .map(parameter -> parameter.getName())
                .toList();
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .removeIf(parameter -> parameter.getName() != null
                            && (maps.contains(parameter.getName())
                                    || parameter.getName().equalsIgnoreCase("Accept")));
        }
    }

    /** Adds descriptions by the names on the wire, because Javadoc uses the Java names of parameters. */
    private static Map<String, String> byParameterName(HandlerMethod handler, Map<String, String> descriptions) {
        var all = new HashMap<>(descriptions);
        for (var parameter : handler.getMethod().getParameters()) {
            var header = parameter.getAnnotation(RequestHeader.class);
            var query = parameter.getAnnotation(RequestParam.class);
            var name = header != null ? header.name() : query != null ? query.name() : "";
            var description = descriptions.get(parameter.getName());
            if (!name.isEmpty() && description != null) {
                all.put(name, description);
            }
        }
        return all;
    }

    private static void describeParameters(Operation operation, Map<String, String> descriptions) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                if (parameter.getDescription() == null && parameter.getName() != null) {
                    parameter.setDescription(descriptions.getOrDefault(
                            parameter.getName(), DEFAULT_DESCRIPTIONS.get(parameter.getName())));
                }
            });
        }
    }

    /** @throws IllegalStateException if a handler checks scopes but its annotation, and so the document, lists none */
    private static void requireScopes(HandlerMethod handler, HandlerTraits traits) {
        var allow = handler.getMethodAnnotation(Allow.class);
        if (traits.checksToolScopes() && (allow == null || allow.scopes().length == 0)) {
            throw new IllegalStateException(handler + " checks scopes, but its annotation lists none");
        }
    }

    private static void requireTexts(Operation operation, HandlerMethod handler) {
        for (var parameter : handler.getMethod().getParameters()) {
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(described -> parameter.getName().equals(described.getName()))
                        .forEach(described ->
                                RecordSchemas.requireText(described.getSchema(), parameter.getAnnotations()));
            }
        }
    }

    private static HandlerTraits traits(
            String path, HttpMethod method, Operation operation, HandlerMethod handler, CallGraph callGraph) {
        var allow = handler.getMethodAnnotation(Allow.class);
        return new HandlerTraits(
                method,
                callGraph.callsOf(handler.getMethod()),
                handler.hasMethodAnnotation(ReadOnlyPost.class),
                handler.getMethod().getGenericReturnType().getTypeName().contains("<java.lang.Void>"),
                operation.getRequestBody() != null,
                path.contains("{"),
                allow != null && allow.everyone());
    }

    private static boolean takesCaller(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(Caller.class);
    }

    private static ApiResponses responses(
            @Nullable ApiResponses given, JavadocText.DocComment docComment, HandlerTraits traits) {
        var responses = new ApiResponses();
        for (int status : traits.successStatuses()) {
            var response = new ApiResponse().description(successDescription(status));
            var content = content(given, status);
            if (status != 204 && content != null && !traits.emptyResponse()) {
                response.setContent(content);
            }
            Headers.addResponseHeaders(response, status, traits);
            responses.addApiResponse(Integer.toString(status), response);
        }
        if (traits.isConditional()) {
            responses.addApiResponse("304", Headers.notModified());
        }
        var errorStatuses = new TreeSet<>(traits.errorStatuses());
        // The call graph does not follow commands. Only the Javadoc mentions the statuses of their refusals.
        Stream.concat(docComment.summary().stream(), docComment.description().stream())
                .map(Problems::statusesIn)
                .forEach(errorStatuses::addAll);
        for (int status : errorStatuses) {
            responses.addApiResponse(Integer.toString(status), Problems.response(status));
        }
        return responses;
    }

    private static @Nullable Content content(@Nullable ApiResponses given, int status) {
        if (given == null) {
            return null;
        }
        var exact = given.get(Integer.toString(status));
        var chosen = exact != null ? exact : given.get("200");
        if (chosen == null) {
            chosen = given.values().stream()
                    .filter(r -> r.getContent() != null)
                    .findFirst()
                    .orElse(null);
        }
        var content = chosen == null ? null : chosen.getContent();
        if (content != null && content.containsKey("*/*")) {
            content.addMediaType("application/json", content.remove("*/*"));
        }
        return content;
    }

    private static String successDescription(int status) {
        return switch (status) {
            case 201 -> "Created.";
            case 202 -> "Accepted, but not done yet.";
            case 204 -> "Done; there is no content.";
            default -> "The response.";
        };
    }
}
