package igf.gateway.registration;

import igf.gateway.service.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is asked of somebody who takes part: as a form shows it, as somebody has typed it, and as services take it. */
@Component
public class PersonFields {

    private static final List<String> TEXTS =
            List.of("name", "affiliation", "country", "stakeholderGroup", "region", "gender", "attendance", "language");

    private final MessageSource words;

    PersonFields(MessageSource words) {
        this.words = words;
    }

    /** @param kept a registration, or what somebody said of one */
    public static Map<String, String> of(JsonNode kept) {
        Map<String, String> all = new LinkedHashMap<>();
        TEXTS.forEach(field -> all.put(field, kept.path(field).asString("")));
        all.put("email", kept.path("email").asString(""));
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

    /** What was said; what was left empty is left out, as not said. */
    static Map<String, Object> said(Map<String, String> typed) {
        Map<String, Object> body = new LinkedHashMap<>();
        TEXTS.forEach(field -> {
            String value = typed.getOrDefault(field, "");
            if (!value.isEmpty()) {
                body.put(field, value);
            }
        });
        body.put("firstTime", "true".equals(typed.get("firstTime")));
        return body;
    }

    /** What is to be another, with what was taken away as empty text. */
    static Map<String, Object> changed(Map<String, String> typed) {
        Map<String, Object> body = said(typed);
        List.of("affiliation", "country", "language").forEach(field -> body.put(field, typed.getOrDefault(field, "")));
        return body;
    }

    /** What nobody needs to be asked for: it is plain that it is lacking. All at once, in the reader's words. */
    List<Trouble.Flaw> lacking(Map<String, String> typed, List<String> needed, Locale language) {
        List<Trouble.Flaw> flaws = new ArrayList<>();
        for (String field : needed) {
            String value = typed.getOrDefault(field, "");
            boolean fine = switch (field) {
                case "email" -> value.matches("[^@\\s]+@[^@\\s]+");
                case "accept" -> value.equals("true");
                default -> !value.isEmpty();
            };
            if (!fine) {
                flaws.add(
                        new Trouble.Flaw("/" + field, "", words.getMessage("register.needs." + field, null, language)));
            }
        }
        return flaws;
    }
}
