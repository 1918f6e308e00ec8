package igf.console.service;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What is read of services' answers in many places. */
public final class Json {

    private Json() {}

    public static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("")).toList();
    }

    /** As "3.82"; empty where there is none. */
    public static String mean(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ROOT, "%.2f", number.asDouble()) : "";
    }
}
