package igf.console.service;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads the services' JSON. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // A service may be newer than the gateway.
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .withConfigOverride(String.class, Json::emptyIfAbsent)
            .withConfigOverride(List.class, Json::emptyIfAbsent)
            .withConfigOverride(Set.class, Json::emptyIfAbsent)
            .withConfigOverride(Map.class, Json::emptyIfAbsent)
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .build();

    private Json() {}

    private static void emptyIfAbsent(MutableConfigOverride type) {
        type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    /**
     * Returns a JSON object as a record. A missing node is read as an object without members. Absent texts, lists, sets
     * and maps are empty, and absent numbers are 0. Other absent members are null, and so are enum values that this
     * release does not know.
     */
    public static <T> T as(JsonNode json, Class<T> type) {
        return MAPPER.treeToValue(json.isObject() ? json : MAPPER.createObjectNode(), type);
    }

    /** Returns a member as text; empty if there is none. */
    public static String string(JsonNode json, String member) {
        return json.path(member).asString("");
    }

    /** Maps the elements of a list; empty if there is none. */
    public static <T> List<T> listOf(JsonNode json, String member, Function<JsonNode, T> element) {
        return json.path(member).valueStream().map(element).toList();
    }

    /** Reads the elements of a list as records, as {@link #as}. */
    public static <T> List<T> listOf(JsonNode json, String member, Class<T> type) {
        return listOf(json, member, element -> as(element, type));
    }

    public static List<String> nonBlankTexts(JsonNode list) {
        return texts(list).stream().filter(text -> !text.isBlank()).toList();
    }

    /** Returns the names of a list's elements by id, in order, in a language if they have it. */
    public static Map<String, String> namesById(JsonNode list, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        list.forEach(element -> names.putIfAbsent(string(element, "id"), name(element, locale)));
        return names;
    }

    /** Returns the name of an element of an edition's rules, in a language if it has {@code names} for it. */
    public static String name(JsonNode element, Locale locale) {
        return element.path("names").path(locale.getLanguage()).asString(string(element, "name"));
    }

    public static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("")).toList();
    }

    /** Formats a mean, such as "3.82"; empty if it is not a number. */
    public static String formatMean(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ROOT, "%.2f", number.asDouble()) : "";
    }
}
