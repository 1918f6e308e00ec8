package igf.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent to create a draft that the rules of 2022 let in as it is. */
public final class CompleteDraft {

    /** So many are on its roster. */
    public static final int PEOPLE = 4;

    private CompleteDraft() {}

    public static Map<String, Object> of(String title) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("subthemes", List.of("avoiding-internet-fragmentation"));
        body.put("format", Map.of("type", "ROUND_TABLE", "layout", "CIRCLE", "minutes", 60));
        body.put("policyQuestions", List.of("Who repairs the cables?"));
        body.put("description", "What happened.\n\nWhat follows.");
        body.put("hybrid", List.of("By one queue", "By a moderator online", "By a shared board"));
        var roster = new ArrayList<Map<String, Object>>();
        for (var role : List.of("SPEAKER", "SPEAKER", "SPEAKER", "MODERATOR")) {
            roster.add(person(role, roster.size()));
        }
        body.put("roster", roster);
        return body;
    }

    private static Map<String, Object> person(String role, int number) {
        return Map.of(
                "role",
                role,
                "name",
                "Person " + number,
                "email",
                "person" + number + "@complete.test",
                "affiliation",
                "House " + number,
                "stakeholderGroup",
                number % 2 == 0 ? "GOVERNMENT" : "CIVIL_SOCIETY",
                "region",
                number % 2 == 0 ? "AFRICAN" : "WEOG",
                "gender",
                number % 2 == 0 ? "FEMALE" : "MALE",
                "attendance",
                "ONSITE");
    }
}
