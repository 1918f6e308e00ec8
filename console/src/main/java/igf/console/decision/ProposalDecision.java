package igf.console.decision;

import igf.console.page.MailRecipients;
import igf.console.service.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One proposal as the secretariat decides on it.
 *
 * @param stage as {@code SCREENED_IN}
 * @param decided what stands, null before a decision
 * @param announced whether others than the secretariat know what stands
 * @param placeKept whether a place is kept for it since a decision was undone
 * @param etag of what is shown
 * @param written to whom mails about it go
 */
record ProposalDecision(
        String id,
        int number,
        String title,
        String stage,
        @Nullable DecisionForm decided,
        boolean announced,
        boolean placeKept,
        String etag,
        List<Condition> conditions,
        @Nullable Appeal appeal,
        List<Merger> mergers,
        MailRecipients written) {

    /** @param evidence as far as its authors are not erased; @param met empty as long as nobody has looked at it, else true or false */
    record Condition(int number, String text, List<String> evidence, String met, String note, String dueAt) {

        static Condition of(JsonNode json) {
            return new Condition(
                    json.path("number").asInt(0),
                    json.path("condition").asString(""),
                    Json.texts(json.path("evidence")),
                    json.path("met").asString(""),
                    json.path("note").asString(""),
                    json.path("dueAt").asString(""));
        }

        /** Whether there is a deadline that could be later. */
        public boolean canBeExtended() {
            return !met.equals("true") && !dueAt.isEmpty();
        }
    }

    /** @param state as {@code FILED}; @param reason the answer, empty before */
    record Appeal(String state, String text, String filedAt, String reason) {

        static Appeal of(JsonNode json) {
            return new Appeal(
                    json.path("state").asString(""),
                    json.path("text").asString(""),
                    json.path("filedAt").asString(""),
                    json.path("reason").asString(""));
        }
    }

    /** @param from id of what goes in; @param state as {@code PROPOSED} */
    record Merger(String from, int number, String into, int intoNumber, String state) {

        static Merger of(JsonNode json) {
            return new Merger(
                    json.path("proposalId").asString(""),
                    json.path("number").asInt(0),
                    json.path("into").asString(""),
                    json.path("intoNumber").asInt(0),
                    json.path("state").asString(""));
        }

        public boolean canBeUndone() {
            return List.of("PROPOSED", "AGREED", "MERGED").contains(state);
        }
    }

    public boolean waits() {
        return stage.equals("SCREENED_IN");
    }

    public boolean isAccepted() {
        return stage.equals("ACCEPTED") || stage.equals("ACCEPTED_WITH_CONDITIONS");
    }

    public boolean hasLapsed() {
        return stage.equals("LAPSED");
    }

    public boolean canMerge() {
        return merger().isEmpty();
    }

    /** The merger in which it goes, or went, into another one. */
    Optional<Merger> merger() {
        return mergers.stream()
                .filter(merger -> merger.from().equals(id) && merger.canBeUndone())
                .findFirst();
    }
}
