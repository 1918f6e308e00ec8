package igf.console.event;

import igf.api.floor.Floor;
import java.util.List;

/**
 * The queue of speakers.
 *
 * @param waiting in the order in which they speak, alternating between room and online
 * @param done people who have spoken, latest first
 */
record SpeakerQueue(List<Floor.QueueItem> speaking, List<Floor.QueueItem> waiting, List<Floor.QueueItem> done) {

    static SpeakerQueue of(List<Floor.QueueItem> all) {
        return new SpeakerQueue(
                inState(all, "GRANTED"),
                inState(all, "WAITING"),
                inState(all, "DONE").reversed());
    }

    private static List<Floor.QueueItem> inState(List<Floor.QueueItem> all, String state) {
        return all.stream().filter(item -> item.state().equals(state)).toList();
    }
}
