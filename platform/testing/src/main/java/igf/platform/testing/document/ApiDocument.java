package igf.platform.testing.document;

import igf.platform.docs.DocsConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocJavadocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's API document, built without a running service from the signatures of its controllers. Its content equals
 * {@code /docs/openapi/{service}}.
 *
 * @param json the OpenAPI 3.1 document
 */
public record ApiDocument(JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param base package of the service, as {@code igf.participation} */
    public static ApiDocument of(String service, String base) {
        var found = new ArrayList<JsonNode>();
        var runner = new WebApplicationContextRunner()
                .withPropertyValues(
                        "igf.service=" + service,
                        "igf.release=test",
                        "springdoc.api-docs.version=openapi_3_1",
                        "springdoc.paths-to-match=/api/**")
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        HttpMessageConvertersAutoConfiguration.class,
                        WebMvcAutoConfiguration.class,
                        SpringDocConfigProperties.class,
                        SpringDocConfiguration.class,
                        SpringDocJavadocConfiguration.class,
                        SpringDocWebMvcConfiguration.class,
                        MultipleOpenApiSupportConfiguration.class))
                .withUserConfiguration(DocsConfiguration.class);
        for (var type : controllers(base)) {
            runner = withUninitialized(runner, type);
        }
        runner.run(context -> found.add(read(context)));
        return new ApiDocument(found.getFirst());
    }

    /** Writes it to a file for inspection. */
    public ApiDocument writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Returns operation ids that are not unique. */
    public List<String> duplicateIds() {
        var count = new TreeMap<String, Integer>();
        forEachOperation(
                (call, operation) -> count.merge(operation.path("operationId").asString(""), 1, Integer::sum));
        return count.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns operations with incomplete documentation, and what is missing. */
    public Map<String, List<String>> gaps() {
        var gaps = new TreeMap<String, List<String>>();
        forEachOperation((call, operation) -> {
            var missing = new ArrayList<String>();
            if (operation.path("summary").asString("").isEmpty()) {
                missing.add("summary");
            }
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.has("$ref")
                        && parameter.path("description").asString("").isEmpty()) {
                    missing.add("parameter " + parameter.path("name").asString());
                }
            });
            if (isUntyped(operation.path("requestBody").path("content"))) {
                missing.add("typed body");
            }
            operation.path("requestBody").path("content").properties().forEach(form -> {
                if (!form.getValue().has("schema")) {
                    missing.add("schema of " + form.getKey());
                }
            });
            operation.path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2")
                        && isUntyped(response.getValue().path("content"))) {
                    missing.add("typed response " + response.getKey());
                }
            });
            if (!missing.isEmpty()) {
                gaps.put(call, missing);
            }
        });
        return gaps;
    }

    /** Returns the names of an operation's parameters, and of those that it refers to. */
    public static List<String> parameterNames(JsonNode operation) {
        return operation.path("parameters").values().stream()
                .map(parameter -> parameter.has("$ref")
                        ? lastSegment(parameter.path("$ref").asString())
                        : parameter.path("name").asString())
                .toList();
    }

    private static String lastSegment(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private boolean isUntyped(JsonNode content) {
        var schema = content.path("application/json").path("schema");
        return !schema.isMissingNode() && isOpen(schema, 0);
    }

    private boolean isOpen(JsonNode schema, int depth) {
        if (depth > 3) {
            return false;
        }
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString();
            return isOpen(
                    json.path("components").path("schemas").path(name.substring(name.lastIndexOf('/') + 1)), depth + 1);
        }
        if (schema.has("items")) {
            return isOpen(schema.path("items"), depth + 1);
        }
        if (schema.path("properties").has("items") && schema.path("properties").has("next")) {
            return isOpen(schema.path("properties").path("items"), depth + 1);
        }
        var composed = schema.has("oneOf") || schema.has("anyOf") || schema.has("allOf") || schema.has("enum");
        var object = schema.path("type").asString("object").equals("object");
        // The properties of a map's class are not members of the JSON object.
        return object && !composed && (schema.path("properties").isEmpty() || schema.has("additionalProperties"));
    }

    /** Passes every operation to an action, with its call such as {@code GET /api/v1/editions}. */
    public void forEachOperation(BiConsumer<String, JsonNode> action) {
        json.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> action.accept(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    private static JsonNode read(WebApplicationContext context) throws Exception {
        var response = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get("/v3/api-docs"))
                .andReturn()
                .getResponse();
        return JSON.readTree(response.getContentAsByteArray());
    }

    private static List<Class<?>> controllers(String base) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var types = new ArrayList<Class<?>>();
        for (var where : List.of(base, "igf.platform.admin")) {
            scanner.findCandidateComponents(where)
                    .forEach(bean -> types.add(ClassUtils.resolveClassName(
                            String.valueOf(bean.getBeanClassName()), ApiDocument.class.getClassLoader())));
        }
        return types;
    }

    private static <T> WebApplicationContextRunner withUninitialized(
            WebApplicationContextRunner runner, Class<T> type) {
        return runner.withBean(type.getName(), type, () -> new ObjenesisStd().newInstance(type));
    }
}
