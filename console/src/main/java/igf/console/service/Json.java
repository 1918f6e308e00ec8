package igf.console.service;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Helpers for services' JSON. */
public final class Json {

    private Json() {}

    /** Returns a member as text; empty if there is none. */
    public static String string(JsonNode json, String member) {
        return json.path(member).asString("");
    }

    /** Maps the elements of a list; empty if there is none. */
    public static <T> List<T> listOf(JsonNode json, String member, Function<JsonNode, T> element) {
        return json.path(member).valueStream().map(element).toList();
    }

    public static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("")).toList();
    }

    /** Formats a mean such as "3.82"; empty without one. */
    public static String mean(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ROOT, "%.2f", number.asDouble()) : "";
    }
}
