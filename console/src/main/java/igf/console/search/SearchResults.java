package igf.console.search;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Search results. */
final class SearchResults {

    private SearchResults() {}

    /**
     * A proposal.
     *
     * @param number empty for a draft
     */
    record Proposal(String id, String number, String title, String state) {}

    /**
     * A person.
     *
     * @param id id in this edition
     * @param registration id of a registration; empty if there is none
     */
    record Person(
            String id,
            List<String> names,
            List<String> emails,
            List<String> affiliations,
            List<Part> parts,
            String registration) {

        static Person of(JsonNode json) {
            return new Person(
                    string(json, "personId"),
                    Json.nonBlankTexts(json.path("names")),
                    Json.nonBlankTexts(json.path("emails")),
                    Json.nonBlankTexts(json.path("affiliations")),
                    listOf(json, "proposals", Part.class),
                    "");
        }

        static Person fromRegistration(JsonNode json) {
            return new Person(
                    string(json, "personId"),
                    listOfNonBlank(string(json, "name")),
                    listOfNonBlank(string(json, "email")),
                    listOfNonBlank(string(json, "affiliation")),
                    List.of(),
                    string(json, "id"));
        }

        private static List<String> listOfNonBlank(String text) {
            return text.isBlank() ? List.of() : List.of(text);
        }

        /** Returns the person with the data of another service added. */
        Person mergedWith(Person other) {
            return new Person(
                    id,
                    union(names, other.names),
                    union(emails, other.emails),
                    union(affiliations, other.affiliations),
                    union(parts, other.parts),
                    registration.isEmpty() ? other.registration : registration);
        }

        private static <T> List<T> union(List<T> first, List<T> second) {
            List<T> all = new ArrayList<>(first);
            second.stream().filter(element -> !all.contains(element)).forEach(all::add);
            return all;
        }

        boolean hasAddress(String address) {
            return emails.stream().anyMatch(address::equalsIgnoreCase);
        }
    }

    /**
     * A role in a proposal or in a session without one.
     *
     * @param id id of the proposal, or of the session
     * @param answer state of the invitation; empty for an owner
     * @param sessionId id of the session if it has no proposal; otherwise empty
     */
    record Part(String id, String number, String title, String state, String role, String answer, String sessionId) {}
}
