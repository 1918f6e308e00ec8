package igf.console.registration;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import igf.console.page.Visit;
import igf.console.service.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The fields of a participant: as a form shows them, as typed, and as services take them. */
public final class PersonFields {

    private static final List<String> TEXTS =
            List.of("name", "affiliation", "country", "stakeholderGroup", "region", "gender", "attendance", "language");

    private PersonFields() {}

    /**
     * The details of a person in a registration.
     *
     * @param texts by the names of the form's fields
     */
    record Said(@JsonAnyGetter Map<String, String> texts, boolean firstTime) {}

    /** @param kept a registration, or details from elsewhere */
    public static Map<String, String> of(JsonNode kept) {
        Map<String, String> all = new LinkedHashMap<>();
        TEXTS.forEach(field -> all.put(field, string(kept, field)));
        all.put("email", string(kept, "email"));
        all.put("firstTime", kept.path("firstTime").asString("false"));
        return all;
    }

    static Map<String, String> typed(Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>();
        TEXTS.forEach(field -> all.put(field, form.getOrDefault(field, "").strip()));
        all.put("email", form.getOrDefault("email", "").strip());
        all.put("firstTime", String.valueOf(form.containsKey("firstTime")));
        all.put("accept", String.valueOf(form.containsKey("accept")));
        return all;
    }

    /** Returns the request body of a new registration; empty fields are left out. */
    static Said said(Map<String, String> typed) {
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(field -> {
            String value = typed.getOrDefault(field, "");
            if (!value.isEmpty()) {
                texts.put(field, value);
            }
        });
        return new Said(texts, "true".equals(typed.get("firstTime")));
    }

    /** Returns the request body of a change; removed fields are empty text. */
    static Said changed(Map<String, String> typed) {
        Said said = said(typed);
        List.of("affiliation", "country", "language")
                .forEach(field -> said.texts().put(field, typed.getOrDefault(field, "")));
        return said;
    }

    /** Returns errors for empty required fields, in the viewer's language. */
    static List<Trouble.Flaw> lacking(Map<String, String> typed, List<String> needed, Visit visit) {
        List<Trouble.Flaw> flaws = new ArrayList<>();
        for (String field : needed) {
            String value = typed.getOrDefault(field, "");
            boolean fine = switch (field) {
                case "email" -> value.matches("[^@\\s]+@[^@\\s]+");
                case "accept" -> value.equals("true");
                default -> !value.isEmpty();
            };
            if (!fine) {
                flaws.add(new Trouble.Flaw("/" + field, "", visit.text("register.needs." + field)));
            }
        }
        return flaws;
    }
}
