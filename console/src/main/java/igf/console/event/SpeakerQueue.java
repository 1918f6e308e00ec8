package igf.console.event;

import igf.api.floor.Floor;
import java.util.List;

/**
 * The queue of speakers.
 *
 * @param waiting in the order of service, room and online alternating
 * @param done who has spoken, latest first
 */
record SpeakerQueue(List<Floor.QueueItem> speaking, List<Floor.QueueItem> waiting, List<Floor.QueueItem> done) {

    static SpeakerQueue of(List<Floor.QueueItem> all) {
        return new SpeakerQueue(
                inState(all, "GRANTED"),
                inState(all, "WAITING"),
                inState(all, "DONE").reversed());
    }

    private static List<Floor.QueueItem> inState(List<Floor.QueueItem> all, String state) {
        return all.stream().filter(one -> one.state().equals(state)).toList();
    }
}
