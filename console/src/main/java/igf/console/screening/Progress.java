package igf.console.screening;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How far the screening of an edition is.
 *
 * @param waiting who has waited longest first
 * @param screened today, the latest first
 */
record Progress(List<Waiting> waiting, List<Screened> screened) {

    /** One that waits. @param since when it was handed in */
    record Waiting(String id, String number, String title, String since) {

        static Waiting of(JsonNode json) {
            return new Waiting(
                    json.path("proposalId").asString(""),
                    json.path("number").asString(""),
                    json.path("title").asString(""),
                    json.path("submittedAt").asString(""));
        }
    }

    /** One that is done. @param state where it stands now, which may be further on */
    record Screened(String id, String number, String title, String state, String outcome, String at) {

        static Screened of(JsonNode json) {
            return new Screened(
                    json.path("proposalId").asString(""),
                    json.path("number").asString(""),
                    json.path("title").asString(""),
                    json.path("state").asString(""),
                    json.path("outcome").asString(""),
                    json.path("at").asString(""));
        }

        /** Whether its organizers got a mail about it: undoing it sends another. */
        public boolean isTold() {
            return !outcome.equals("IN");
        }

        /** As long as nothing was built on it. */
        public boolean isUndoable() {
            return state.equals("SCREENED_IN") || state.equals("SCREENED_OUT");
        }
    }

    static Progress of(JsonNode json) {
        return new Progress(
                json.path("waiting").valueStream().map(Waiting::of).toList(),
                json.path("screened").valueStream().map(Screened::of).toList());
    }

    /** What opens after a proposal: the one behind it, else the first that was left for later; empty at the end. */
    Optional<Waiting> after(String proposal) {
        List<Waiting> others =
                waiting.stream().filter(one -> !one.id().equals(proposal)).toList();
        int place = waiting.stream().map(Waiting::id).toList().indexOf(proposal);
        return place >= 0 && place < others.size()
                ? Optional.of(others.get(place))
                : others.stream().findFirst();
    }

    Optional<Screened> screened(String proposal) {
        return screened.stream().filter(one -> one.id().equals(proposal)).findFirst();
    }
}
