package igf.console.people;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.api.proposal.Stage;
import igf.console.service.Json;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A row in the list of people: from a roster or from a registration.
 *
 * @param id id of the person in this edition
 * @param registration id of the registration; empty if there is none
 * @param state state of the registration; empty if there is none
 * @param parts roles, each with its proposal or its session without one
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

    /**
     * @param id id of the proposal, or of the session
     * @param state stage of the proposal; of a session {@code ACCEPTED}, or {@code WITHDRAWN} once it is cancelled
     * @param answer state of the invitation; empty for an owner
     * @param sessionId id of the session if it has no proposal; otherwise empty
     */
    record Part(String id, String number, String title, String state, String role, String answer, String sessionId) {

        /**
         * Returns the page of the proposal, or the schedule with the session; empty for a cancelled session, which the
         * schedule leaves out.
         */
        public String link(String edition) {
            if (sessionId.isEmpty()) {
                return "/proposals/" + id;
            }
            return state.equals(Stage.WITHDRAWN.name()) ? "" : "/schedule/" + edition + "?pick=" + number;
        }
    }

    static PersonRow fromRoster(JsonNode json) {
        return new PersonRow(
                string(json, "personId"),
                join(json.path("names")),
                join(json.path("emails")),
                join(json.path("affiliations")),
                "",
                "",
                "",
                listOf(json, "proposals", Part.class));
    }

    static PersonRow fromRegistration(JsonNode json) {
        return new PersonRow(
                string(json, "personId"),
                string(json, "name"),
                string(json, "email"),
                string(json, "affiliation"),
                string(json, "id"),
                string(json, "state"),
                string(json, "attendance"),
                List.of());
    }

    private static String join(JsonNode texts) {
        return String.join(" · ", Json.nonBlankTexts(texts));
    }

    /** Returns the numbers of the proposals and sessions, for a spreadsheet. */
    String proposalNumbers() {
        return parts.stream().map(part -> "#" + part.number()).collect(Collectors.joining(" "));
    }
}
