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

/** Error responses: one schema, and one response for each status, referenced by every operation that can have it. */
final class Problems {

    private static final Map<Integer, String[]> KINDS = Map.ofEntries(
            Map.entry(400, new String[] {
                "Malformed", "The request cannot be read as it is: `errors` lists the mistakes, at most 100."
            }),
            Map.entry(401, new String[] {"Unauthenticated", "There is no valid token."}),
            Map.entry(403, new String[] {"Forbidden", "This is not open to this caller."}),
            Map.entry(404, new String[] {"NotFound", "There is no such thing, or none that this caller may know of."}),
            Map.entry(409, new String[] {
                "Conflict",
                "The thing is in another state, or clashes with another. `request-in-progress`: the first request with this "
                        + "`Idempotency-Key` is still being carried out; wait as long as `Retry-After` says."
            }),
            Map.entry(410, new String[] {"Gone", "It was there once: used, withdrawn or expired."}),
            Map.entry(412, new String[] {"Stale", "It has changed since it was read: `If-Match` names an older version."
            }),
            Map.entry(413, new String[] {"TooLarge", "The body is larger than what is taken."}),
            Map.entry(
                    415, new String[] {"UnsupportedMediaType", "The `Content-Type` is not one that this call takes."}),
            Map.entry(
                    422,
                    new String[] {"RulesViolated", "A rule says no: `violations` lists the breaches, at most 100."}),
            Map.entry(428, new String[] {"VersionRequired", "`If-Match` is missing: say which version you change."}),
            Map.entry(429, new String[] {"TooMany", "Too many requests: wait as long as `Retry-After` says."}),
            Map.entry(503, new String[] {
                "Unavailable", "What was asked cannot be answered now (`projection-behind`, `unavailable`): try again."
            }));

    private Problems() {}

    static ApiResponse response(int status) {
        return new ApiResponse().$ref("#/components/responses/" + kind(status)[0]);
    }

    /** Returns the statuses of errors that a sentence mentions. */
    static Set<Integer> named(String words) {
        return KINDS.keySet().stream()
                .filter(status -> words.matches("(?s).*\\b" + status + "\\b.*"))
                .collect(Collectors.toSet());
    }

    static void components(Components components) {
        components.addSchemas("Problem", schema());
        components.addSchemas("ProblemError", members("What is malformed, and where.", "code", "A stable code."));
        components.addSchemas(
                "ProblemViolation",
                members("A rule that says no, and where.", "rule", "A stable code of the rule.")
                        .addProperty(
                                "args",
                                typed("object")
                                        .description("What the sentence is made of, for who says it in other words.")
                                        .additionalProperties(true)));
        KINDS.forEach((status, kind) -> {
            var response = new ApiResponse()
                    .description(kind[1])
                    .content(new Content()
                            .addMediaType("application/problem+json", new MediaType().schema(ref("Problem"))));
            if (status == 409 || status == 429 || status == 503) {
                response.addHeaderObject(
                        "Retry-After",
                        new Header().description("Seconds to wait.").schema(typed("integer")));
            }
            components.addResponses(kind[0], response);
        });
    }

    private static String[] kind(int status) {
        var kind = KINDS.get(status);
        if (kind == null) {
            throw new IllegalArgumentException("nothing is said of " + status);
        }
        return kind;
    }

    private static Schema<?> schema() {
        var problem = typed("object")
                .description(
                        "A refusal (RFC 9457). Branch on `type`, show `detail`; it comes in the language of `Accept-Language`.")
                .addProperty(
                        "type",
                        typed("string").format("uri").description("A stable name, as `urn:igf:problem:not-found`."))
                .addProperty("title", typed("string").description("The kind of refusal in words."))
                .addProperty("status", typed("integer").description("The HTTP status."))
                .addProperty("detail", typed("string").description("What is wrong here and what would be right."))
                .addProperty(
                        "instance", typed("string").format("uri-reference").description("The path that was called."))
                .addProperty(
                        "requestId",
                        typed("string").description("What the request is called in our logs: say it when you ask us."))
                .addProperty(
                        "errors",
                        list("ProblemError", "What is malformed; at most 100, and `detail` says if there is more."))
                .addProperty(
                        "violations",
                        list(
                                "ProblemViolation",
                                "Rules that say no; at most 100, and `detail` says how many there are."));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        problem.setAdditionalProperties(true);
        return problem;
    }

    private static Schema<?> members(String description, String name, String meaning) {
        var schema = typed("object")
                .description(description)
                .addProperty(
                        "pointer",
                        typed("string").description("Where (RFC 6901), or a parameter's name; empty for the whole."))
                .addProperty(name, typed("string").description(meaning))
                .addProperty("detail", typed("string").description("What would be right, in a sentence."));
        schema.setRequired(List.of("pointer", name, "detail"));
        return schema;
    }

    private static Schema<?> list(String of, String description) {
        var list = new ArraySchema().items(ref(of));
        list.addType("array");
        return list.description(description);
    }

    static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    static Schema<?> typed(String type) {
        var schema = new Schema<>();
        schema.addType(type);
        return schema;
    }
}
