package igf.console.organizer;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A proposal that was merged into another one, with its people. */
public record MergedProposal(String id, String number, String title, List<Brought> people) {

    /** @param taken entry on the other roster; empty until the person is taken over */
    public record Brought(String entry, String role, String name, String affiliation, String taken) {

        static Brought of(JsonNode json) {
            return new Brought(
                    json.path("entry").asString(""),
                    json.path("role").asString(""),
                    json.path("name").asString(""),
                    json.path("affiliation").asString(""),
                    json.path("takenAs").asString(""));
        }

        public boolean isTaken() {
            return !taken.isEmpty();
        }
    }

    static MergedProposal of(JsonNode json) {
        return new MergedProposal(
                json.path("proposalId").asString(""),
                json.path("number").asString(""),
                json.path("title").asString(""),
                json.path("people").valueStream().map(Brought::of).toList());
    }
}
