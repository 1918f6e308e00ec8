package igf.console.screening;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The progress of screening in an edition.
 *
 * @param waiting longest wait first
 * @param screened today, latest first
 */
record Progress(List<Waiting> waiting, List<Screened> screened) {

    /**
     * A waiting proposal.
     *
     * @param since time of submission
     */
    record Waiting(String id, String number, String title, String since) {

        static Waiting of(JsonNode json) {
            return new Waiting(
                    string(json, "proposalId"),
                    string(json, "number"),
                    string(json, "title"),
                    string(json, "submittedAt"));
        }
    }

    /**
     * A screened proposal.
     *
     * @param state its current state, which may be later
     */
    record Screened(String id, String number, String title, String state, String outcome, String at) {

        static Screened of(JsonNode json) {
            return new Screened(
                    string(json, "proposalId"),
                    string(json, "number"),
                    string(json, "title"),
                    string(json, "state"),
                    string(json, "outcome"),
                    string(json, "at"));
        }

        /** Whether its organizers got a mail about it; undoing sends another. */
        public boolean isTold() {
            return !outcome.equals("IN");
        }

        /** Whether it can be undone, which needs that nothing followed it. */
        public boolean isUndoable() {
            return state.equals("SCREENED_IN") || state.equals("SCREENED_OUT");
        }
    }

    static Progress of(JsonNode json) {
        return new Progress(listOf(json, "waiting", Waiting::of), listOf(json, "screened", Screened::of));
    }

    /** Returns the next proposal after this one, otherwise the first one that was skipped; empty at the end. */
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
