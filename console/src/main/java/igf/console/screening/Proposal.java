package igf.console.screening;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.page.MailRecipients;
import igf.console.service.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A proposal in screening.
 *
 * @param format code of its format; empty if there is none
 * @param texts long texts that are not blank, in order of display
 * @param questions policy questions
 * @param hints hints that point out possible problems
 * @param written numbers of people who get mails about it
 */
record Proposal(
        String id,
        String number,
        String title,
        String state,
        String submittedAt,
        String format,
        String minutes,
        List<String> subthemes,
        List<String> sdgs,
        List<Text> texts,
        List<String> questions,
        List<String> hybrid,
        List<Member> roster,
        List<String> hints,
        MailRecipients written) {

    /** @param name name of the field, and of its heading under {@code screening.text.} */
    record Text(String name, String text) {}

    /** A person on the roster. Group, region, gender, attendance and state are codes; empty if unknown. */
    record Member(
            String role,
            String name,
            String affiliation,
            String stakeholderGroup,
            String region,
            String gender,
            String attendance,
            String state) {}

    private static final List<String> TEXTS = List.of(
            "description",
            "outcomes",
            "relevanceToTheme",
            "relevanceToGovernance",
            "formatDescription",
            "interventions",
            "diversity",
            "gain",
            "messages",
            "tools",
            "sdgExplanation",
            "earlierReport",
            "backgroundPaper",
            "website");

    /** @param subthemeNames names of the edition's subthemes by id */
    static Proposal of(JsonNode json, Map<String, String> subthemeNames) {
        return new Proposal(
                string(json, "id"),
                string(json, "number"),
                string(json, "title"),
                string(json, "state"),
                string(json.path("receipt"), "submittedAt"),
                string(json.path("format"), "type"),
                string(json.path("format"), "minutes"),
                Json.nonBlankTexts(json.path("subthemes")).stream()
                        .map(id -> subthemeNames.getOrDefault(id, id))
                        .toList(),
                Json.nonBlankTexts(json.path("sdgs")),
                TEXTS.stream()
                        .map(name -> new Text(name, string(json, name)))
                        .filter(text -> !text.text().isBlank())
                        .toList(),
                Json.nonBlankTexts(json.path("policyQuestions")),
                Json.nonBlankTexts(json.path("hybrid")),
                listOf(json, "roster", Member.class),
                listOf(json, "hints", hint -> string(hint, "detail")),
                MailRecipients.of(json));
    }

    public boolean isWaiting() {
        return state.equals("SUBMITTED");
    }

    public boolean isUndoable() {
        return state.equals("SCREENED_IN") || state.equals("SCREENED_OUT");
    }
}
