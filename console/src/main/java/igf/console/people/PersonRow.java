package igf.console.people;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Somebody in a list.
 *
 * @param id stands for them in this edition
 * @param registration id of theirs, empty without one
 * @param state of the registration, empty without one
 * @param parts what they do, each with its proposal
 */
record PersonRow(
        String id,
        String name,
        String email,
        String affiliation,
        String registration,
        String state,
        String attendance,
        List<Part> parts) {

    /** @param answer how far somebody on a roster is, empty of an owner */
    record Part(String proposal, String number, String title, String role, String answer) {}

    static PersonRow onRoster(JsonNode json) {
        return new PersonRow(
                json.path("personId").asString(""),
                joined(json.path("names")),
                joined(json.path("emails")),
                joined(json.path("affiliations")),
                "",
                "",
                "",
                json.path("proposals")
                        .valueStream()
                        .map(part -> new Part(
                                part.path("id").asString(""),
                                part.path("number").asString(""),
                                part.path("title").asString(""),
                                part.path("role").asString(""),
                                part.path("answer").asString("")))
                        .toList());
    }

    static PersonRow registered(JsonNode json) {
        return new PersonRow(
                json.path("personId").asString(""),
                json.path("name").asString(""),
                json.path("email").asString(""),
                json.path("affiliation").asString(""),
                json.path("id").asString(""),
                json.path("state").asString(""),
                json.path("attendance").asString(""),
                List.of());
    }

    private static String joined(JsonNode texts) {
        return texts.valueStream()
                .map(text -> text.asString(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** For a spreadsheet: each part by its number. */
    String partsText() {
        return parts.stream().map(part -> "#" + part.number()).collect(Collectors.joining(" "));
    }
}
