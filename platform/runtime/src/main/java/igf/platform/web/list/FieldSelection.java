package igf.platform.web.list;

import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reduces the items of a list to the members in the query parameter {@code fields}: {@code ?fields=id,title}. */
@ControllerAdvice
public final class FieldSelection implements ResponseBodyAdvice<Object> {

    private static final String ATTRIBUTE = FieldSelection.class.getName();

    private final JsonMapper json;

    public FieldSelection(JsonMapper json) {
        this.json = json;
    }

    /**
     * Selects the members for the response to the current request; all if there are none.
     *
     * @param fields names, separated by commas
     * @param items the records of the list
     * @throws Problem 400 for a name that no item has
     */
    public static void select(@Nullable String fields, List<Class<? extends Record>> items) {
        if (fields == null) {
            return;
        }
        var known = items.stream()
                .flatMap(item -> Stream.of(item.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        var selected = Set.copyOf(List.of(fields.split(",", -1)));
        if (!known.containsAll(selected)) {
            throw Problem.malformed(
                    "fields",
                    "INVALID_VALUE",
                    "fields must be some of " + String.join(", ", new TreeSet<>(known)) + "; separate them by commas.");
        }
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(ATTRIBUTE, selected, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof Pages.Page<?> page
                        && request instanceof ServletServerHttpRequest servlet
                        && servlet.getServletRequest().getAttribute(ATTRIBUTE) instanceof Set<?> selected
                ? reduce(page, selected.stream().map(String::valueOf).collect(Collectors.toSet()))
                : body;
    }

    private JsonNode reduce(Pages.Page<?> page, Set<String> selected) {
        var tree = json.<JsonNode>valueToTree(page);
        for (var item : tree.path("items").values()) {
            if (item instanceof ObjectNode members) {
                members.retain(selected);
            }
        }
        return tree;
    }
}
