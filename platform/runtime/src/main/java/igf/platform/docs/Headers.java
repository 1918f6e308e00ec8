package igf.platform.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;

/** Parameters and headers with the same meaning everywhere: described once, and referenced. */
final class Headers {

    private Headers() {}

    static void addComponents(Components components) {
        components.addParameters(
                "limit", query("limit", "The most items on a page; larger values count as 1000.", number()));
        components.addParameters(
                "cursor", query("cursor", "The `cursor` in the `next` of the previous page, unchanged.", text()));
        components.addParameters(
                "asOf",
                query(
                        "asOf",
                        "The state at this instant, by recorded time, for the secretariat; for others the release that was current then.",
                        text()));
        components.addParameters(
                "ifMatch",
                header(
                        "If-Match",
                        "The `ETag` of the version that you change; without it any version is accepted.",
                        false));
        components.addParameters(
                "ifMatchRequired",
                header("If-Match", "The `ETag` of the version that you have read and change.", true));
        components.addParameters(
                "ifNoneMatch",
                header(
                        "If-None-Match",
                        "The `ETag` of your copy. The response is 304 without a body if the copy is current.",
                        false));
        components.addParameters(
                "idempotencyKey",
                header(
                        "Idempotency-Key",
                        "1 to 200 characters of your choice. A retry of the same request (path, query, `Content-Type` and body) gets the same response, and its command is executed only once.",
                        false));
        components.addParameters(
                "consistencyToken",
                header(
                        "Consistency-Token",
                        "The token of a write or of an event. The response includes it, or is 503."
                                + " The programme also waits for writes of proposals, and participation for writes of both; other tokens are ignored.",
                        false));
        components.addParameters(
                "prefer",
                header(
                        "Prefer",
                        "`wait=n`: seconds to wait for the write of `Consistency-Token`; 2 by default, 5 at most.",
                        false));
        components.addHeaders("etag", responseHeader("The current version, for `If-Match` and `If-None-Match`."));
        components.addHeaders("location", responseHeader("The address of the resource."));
        components.addHeaders("consistencyToken", responseHeader("Send it with a later request to see this write."));
        components.addHeaders(
                "feedPosition",
                responseHeader(
                        "Opaque; `GET /api/v1/feed?after=` takes it and continues without a gap after this list."));
        components.addHeaders("link", responseHeader("`rel=\"next\"`: the next page, if there is one."));
    }

    /** @param awaitsOthers whether the service waits for writes of other services, also before its own writes */
    static void addParameters(Operation operation, HandlerTraits traits, boolean awaitsOthers) {
        refer(operation, traits.hasLimit(), "limit", "limit");
        refer(operation, traits.isPaged(), "cursor", "cursor");
        refer(operation, traits.hasAsOf(), "asOf", "asOf");
        refer(operation, traits.requiresIfMatch() && !traits.isRead(), "If-Match", "ifMatchRequired");
        refer(
                operation,
                traits.acceptsIfMatch() && !traits.requiresIfMatch() && !traits.isRead(),
                "If-Match",
                "ifMatch");
        refer(operation, traits.isConditional(), "If-None-Match", "ifNoneMatch");
        refer(operation, traits.isRepeatable(), "Idempotency-Key", "idempotencyKey");
        refer(operation, traits.isRead() || awaitsOthers, "Consistency-Token", "consistencyToken");
        refer(operation, traits.isRead() || awaitsOthers, "Prefer", "prefer");
    }

    static void addResponseHeaders(ApiResponse response, int status, HandlerTraits traits) {
        refer(response, traits.returnsEtag() && status != 204 && status != 202, "ETag", "etag");
        refer(response, traits.returnsLocation() && (status == 201 || status == 202), "Location", "location");
        refer(response, traits.returnsConsistencyToken(), "Consistency-Token", "consistencyToken");
        refer(response, traits.isPaged(), "Link", "link");
        refer(response, traits.returnsFeedPosition() && status == 200, "Feed-Position", "feedPosition");
    }

    /** Returns the response to a read whose {@code If-None-Match} names the current version. */
    static ApiResponse notModified() {
        var response = new ApiResponse().description("Your copy is current; there is no content.");
        refer(response, true, "ETag", "etag");
        return response;
    }

    private static void refer(Operation operation, boolean applies, String name, String component) {
        if (applies) {
            var reference = "#/components/parameters/" + component;
            if (operation.getParameters() != null) {
                operation
                        .getParameters()
                        .removeIf(parameter ->
                                name.equalsIgnoreCase(parameter.getName()) || reference.equals(parameter.get$ref()));
            }
            operation.addParametersItem(new Parameter().$ref(reference));
        }
    }

    private static void refer(ApiResponse response, boolean applies, String name, String component) {
        if (applies) {
            response.addHeaderObject(name, new Header().$ref("#/components/headers/" + component));
        }
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(description).schema(schema);
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(text());
    }

    private static Header responseHeader(String description) {
        return new Header().description(description).schema(text());
    }

    private static Schema<?> text() {
        return Problems.schemaOfType("string");
    }

    private static Schema<?> number() {
        var schema = Problems.schemaOfType("integer").format("int32");
        schema.setMinimum(BigDecimal.ONE);
        schema.setDefault(100);
        return schema;
    }
}
