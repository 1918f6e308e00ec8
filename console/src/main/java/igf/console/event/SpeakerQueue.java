package igf.console.event;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The queue of speakers.
 *
 * @param waiting in the order of service, room and online alternating
 * @param done who has spoken, latest first
 */
record SpeakerQueue(List<Request> speaking, List<Request> waiting, List<Request> done) {

    /**
     * @param mode {@code ONSITE} or {@code ONLINE}
     * @param kind {@code HAND} or {@code QUESTION}
     * @param name empty if the viewer may not see it
     */
    record Request(String id, String mode, String kind, String name, String text, String state) {

        static Request of(JsonNode json) {
            return new Request(
                    string(json, "id"),
                    string(json, "mode"),
                    string(json, "kind"),
                    string(json, "name"),
                    string(json, "text"),
                    string(json, "state"));
        }
    }

    static SpeakerQueue of(JsonNode json) {
        List<Request> all = listOf(json, "items", Request::of);
        return new SpeakerQueue(
                in(all, "GRANTED"), in(all, "WAITING"), in(all, "DONE").reversed());
    }

    private static List<Request> in(List<Request> all, String state) {
        return all.stream().filter(one -> one.state().equals(state)).toList();
    }
}
