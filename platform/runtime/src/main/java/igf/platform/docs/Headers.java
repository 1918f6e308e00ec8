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

    static void components(Components components) {
        components.addParameters(
                "limit", query("limit", "How many rows at most; more than 1000 are cut to 1000.", number()));
        components.addParameters(
                "cursor", query("cursor", "The `cursor` of the page before, out of its `next`, as it is.", text()));
        components.addParameters(
                "asOf",
                query(
                        "asOf",
                        "What it was like at this instant (by recorded time); open to the secretariat, for others the release in force then.",
                        text()));
        components.addParameters(
                "ifMatch",
                header(
                        "If-Match",
                        "The `ETag` of the version that you change; without it any version will do.",
                        false));
        components.addParameters(
                "ifMatchRequired",
                header("If-Match", "The `ETag` of the version that you have read and change.", true));
        components.addParameters(
                "idempotencyKey",
                header(
                        "Idempotency-Key",
                        "1 to 200 characters of your choice: sent again with the same body, the same answer comes again and nothing is done twice.",
                        false));
        components.addParameters(
                "consistencyToken",
                header("Consistency-Token", "The token of a write: the answer has seen that write, or is 503.", false));
        components.addParameters(
                "prefer",
                header(
                        "Prefer",
                        "`wait=n`: how many seconds to wait for the write that `Consistency-Token` names; 2 unless said, 5 at most.",
                        false));
        components.addHeaders("etag", answer("The version, for `If-Match`."));
        components.addHeaders("location", answer("Where it is found."));
        components.addHeaders(
                "consistencyToken", answer("Sent with a read of the same service, that read sees this write."));
        components.addHeaders("link", answer("`rel=\"next\"`: the next page, if there is one."));
    }

    static void ask(Operation operation, HandlerTraits exchange) {
        refer(operation, exchange.cuts(), "limit", "limit");
        refer(operation, exchange.pages(), "cursor", "cursor");
        refer(operation, exchange.pastReadable(), "asOf", "asOf");
        refer(operation, exchange.needsVersion() && !exchange.reads(), "If-Match", "ifMatchRequired");
        refer(
                operation,
                exchange.takesVersion() && !exchange.needsVersion() && !exchange.reads(),
                "If-Match",
                "ifMatch");
        refer(operation, exchange.repeatable(), "Idempotency-Key", "idempotencyKey");
        refer(operation, exchange.reads(), "Consistency-Token", "consistencyToken");
        refer(operation, exchange.reads(), "Prefer", "prefer");
    }

    static void answer(ApiResponse response, int status, HandlerTraits exchange) {
        refer(response, exchange.answersVersion() && status != 204 && status != 202, "ETag", "etag");
        refer(response, exchange.answersLocation() && (status == 201 || status == 202), "Location", "location");
        refer(response, exchange.answersPlace(), "Consistency-Token", "consistencyToken");
        refer(response, exchange.pages(), "Link", "link");
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

    private static Header answer(String description) {
        return new Header().description(description).schema(text());
    }

    private static Schema<?> text() {
        return Problems.typed("string");
    }

    private static Schema<?> number() {
        var schema = Problems.typed("integer").format("int32");
        schema.setMinimum(BigDecimal.ONE);
        schema.setDefault(100);
        return schema;
    }
}
