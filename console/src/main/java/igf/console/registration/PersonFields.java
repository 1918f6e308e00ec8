package igf.console.registration;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The fields of a participant. Converts them between registrations, forms and request bodies. */
public final class PersonFields {

    private static final List<String> TEXTS =
            List.of("name", "affiliation", "country", "stakeholderGroup", "region", "gender", "attendance", "language");

    private PersonFields() {}

    /**
     * The details of a person in a registration.
     *
     * @param texts values by the names of the form's fields
     */
    record PersonRequest(@JsonAnyGetter Map<String, String> texts, boolean firstTime) {}

    /**
     * Reads the fields of a form.
     *
     * @param source a registration, or a person's details elsewhere
     */
    public static Map<String, String> of(JsonNode source) {
        Map<String, String> fields = new LinkedHashMap<>();
        TEXTS.forEach(field -> fields.put(field, string(source, field)));
        fields.put("email", string(source, "email"));
        fields.put("firstTime", source.path("firstTime").asString("false"));
        return fields;
    }

    static Map<String, String> fromForm(Map<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        TEXTS.forEach(field -> fields.put(field, form.getOrDefault(field, "").strip()));
        fields.put("email", form.getOrDefault("email", "").strip());
        fields.put("firstTime", String.valueOf(form.containsKey("firstTime")));
        fields.put("accept", String.valueOf(form.containsKey("accept")));
        return fields;
    }

    /** Returns the request body of a new registration. Empty fields are left out. */
    static PersonRequest createRequest(Map<String, String> typed) {
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(field -> {
            String value = typed.getOrDefault(field, "");
            if (!value.isEmpty()) {
                texts.put(field, value);
            }
        });
        return new PersonRequest(texts, "true".equals(typed.get("firstTime")));
    }

    /** Returns the request body of a change. Removed fields are sent as empty texts. */
    static PersonRequest changeRequest(Map<String, String> typed) {
        PersonRequest request = createRequest(typed);
        List.of("affiliation", "country", "language")
                .forEach(field -> request.texts().put(field, typed.getOrDefault(field, "")));
        return request;
    }

    /** Returns errors for empty required fields, in the viewer's language. */
    static List<FormErrors.FieldError> missingFields(
            Map<String, String> typed, List<String> required, PageContext context) {
        List<FormErrors.FieldError> errors = new ArrayList<>();
        for (String field : required) {
            String value = typed.getOrDefault(field, "");
            boolean valid = switch (field) {
                case "email" -> value.matches("[^@\\s]+@[^@\\s]+");
                case "accept" -> value.equals("true");
                default -> !value.isEmpty();
            };
            if (!valid) {
                errors.add(new FormErrors.FieldError("/" + field, "", context.message("register.needs." + field)));
            }
        }
        return errors;
    }
}
