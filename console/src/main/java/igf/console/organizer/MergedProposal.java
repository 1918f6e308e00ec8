package igf.console.organizer;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A proposal that was merged into another one, with its people. */
public record MergedProposal(String id, String number, String title, List<Brought> people) {

    /** @param taken entry on the other roster; empty until the person is taken over */
    public record Brought(String entry, String role, String name, String affiliation, String taken) {

        static Brought of(JsonNode json) {
            return new Brought(
                    string(json, "entry"),
                    string(json, "role"),
                    string(json, "name"),
                    string(json, "affiliation"),
                    string(json, "takenAs"));
        }

        public boolean isTaken() {
            return !taken.isEmpty();
        }
    }

    static MergedProposal of(JsonNode json) {
        return new MergedProposal(
                string(json, "proposalId"),
                string(json, "number"),
                string(json, "title"),
                listOf(json, "people", Brought::of));
    }
}
