package igf.platform.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Defines the error responses: one schema, and one response for each status, which operations refer to. */
final class Problems {

    private static final Map<Integer, String[]> KINDS = Map.ofEntries(
            Map.entry(
                    400,
                    new String[] {"Malformed", "The request is malformed: `errors` lists the errors, at most 100."}),
            Map.entry(401, new String[] {"Unauthenticated", "The token is missing or invalid."}),
            Map.entry(403, new String[] {"Forbidden", "The caller may not do this."}),
            Map.entry(404, new String[] {"NotFound", "The resource does not exist, or the caller may not know of it."}),
            Map.entry(409, new String[] {
                "Conflict",
                "The resource is in another state, or conflicts with another. `request-in-progress`: the first request"
                        + " with this `Idempotency-Key` is still running; wait as long as `Retry-After` says."
            }),
            Map.entry(410, new String[] {"Gone", "The resource was used, withdrawn or has expired."}),
            Map.entry(412, new String[] {"Stale", "`If-Match` does not name the current version of the resource."}),
            Map.entry(413, new String[] {"TooLarge", "The body is too large."}),
            Map.entry(415, new String[] {
                "UnsupportedMediaType",
                "This operation does not accept the `Content-Type`; `detail` names those that it does."
            }),
            Map.entry(422, new String[] {
                "RulesViolated", "The request violates rules: `violations` lists them, at most 100."
            }),
            Map.entry(428, new String[] {"VersionRequired", "`If-Match` with the version to change is missing."}),
            Map.entry(429, new String[] {"TooMany", "Too many requests: wait as long as `Retry-After` says."}),
            Map.entry(503, new String[] {
                "Unavailable", "The service cannot respond now (`projection-behind`, `unavailable`): try again."
            }));

    private Problems() {}

    static ApiResponse response(int status) {
        return new ApiResponse().$ref("#/components/responses/" + kind(status)[0]);
    }

    /** Returns the error statuses that a text mentions. */
    static Set<Integer> statusesIn(String sentence) {
        return KINDS.keySet().stream()
                .filter(status -> sentence.matches("(?s).*\\b" + status + "\\b.*"))
                .collect(Collectors.toSet());
    }

    static void addComponents(Components components) {
        components.addSchemas("Problem", schema());
        components.addSchemas("ProblemError", members("An error and its place.", "code", "A stable code."));
        components.addSchemas(
                "ProblemViolation",
                members("A violated rule and its place.", "rule", "A stable code of the rule.")
                        .addProperty(
                                "args",
                                schemaOfType("object")
                                        .description("The values in the sentence, for clients with their own words.")
                                        .additionalProperties(true)));
        KINDS.forEach((status, kind) -> {
            var response = new ApiResponse()
                    .description(kind[1])
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json", new MediaType().schema(schemaReference("Problem"))));
            if (status == 409 || status == 429 || status == 503) {
                response.addHeaderObject(
                        "Retry-After",
                        new Header().description("Seconds to wait.").schema(schemaOfType("integer")));
            }
            if (status == 429) {
                addRateLimitHeaders(response);
            }
            if (status == 415) {
                response.addHeaderObject(
                        "Accept",
                        new Header()
                                .description("The media types that the operation accepts.")
                                .schema(schemaOfType("string")));
            }
            components.addResponses(kind[0], response);
        });
    }

    /** The gateway adds these headers to every response; most readers look for them here. */
    private static void addRateLimitHeaders(ApiResponse response) {
        var draft = " See draft-ietf-httpapi-ratelimit-headers-10; every response has it.";
        response.addHeaderObject(
                "RateLimit-Policy",
                new Header()
                        .description("The limit: `q` requests, full again after `w` seconds." + draft)
                        .schema(schemaOfType("string")));
        response.addHeaderObject(
                "RateLimit",
                new Header()
                        .description("What is left: `r` requests, and more in `t` seconds." + draft)
                        .schema(schemaOfType("string")));
    }

    private static String[] kind(int status) {
        var kind = KINDS.get(status);
        if (kind == null) {
            throw new IllegalArgumentException("no description of status " + status);
        }
        return kind;
    }

    private static Schema<?> schema() {
        var problem = schemaOfType("object")
                .description("An error (RFC 9457). Branch on `type`, show `title` and `detail`.")
                .addProperty(
                        "type",
                        schemaOfType("string")
                                .format("uri")
                                .description("A stable name, as `urn:igf:problem:not-found`."))
                .addProperty(
                        "documentation",
                        schemaOfType("string")
                                .format("uri-reference")
                                .description("The page that describes the type, its cause and its fix."))
                .addProperty("title", schemaOfType("string").description("The kind of error in words."))
                .addProperty("status", schemaOfType("integer").description("The HTTP status."))
                .addProperty(
                        "detail",
                        schemaOfType("string")
                                .description("What is wrong, and how to correct it, in the language of the request."))
                .addProperty(
                        "instance",
                        schemaOfType("string").format("uri-reference").description("The path of the request."))
                .addProperty(
                        "requestId",
                        schemaOfType("string")
                                .description("The id of the request in our logs. Mention it if you contact us."))
                .addProperty(
                        "requiredScope",
                        schemaOfType("string").description("In a 403, a scope that would allow the call."))
                .addProperty(
                        "errors",
                        list("ProblemError", "The errors; at most 100, and `detail` says whether there are more."))
                .addProperty(
                        "violations",
                        list(
                                "ProblemViolation",
                                "The violated rules; at most 100, and `detail` says how many there are."));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        problem.setAdditionalProperties(true);
        return problem;
    }

    private static Schema<?> members(String description, String name, String meaning) {
        var schema = schemaOfType("object")
                .description(description)
                .addProperty(
                        "pointer",
                        schemaOfType("string")
                                .description(
                                        "JSON pointer (RFC 6901) or a parameter's name; empty for the whole body."))
                .addProperty(name, schemaOfType("string").description(meaning))
                .addProperty("detail", schemaOfType("string").description("How to correct it, in a sentence."));
        schema.setRequired(List.of("pointer", name, "detail"));
        return schema;
    }

    private static Schema<?> list(String of, String description) {
        var list = new ArraySchema().items(schemaReference(of));
        list.addType("array");
        return list.description(description);
    }

    static Schema<?> schemaReference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    static Schema<?> schemaOfType(String type) {
        var schema = new Schema<>();
        schema.addType(type);
        return schema;
    }
}
