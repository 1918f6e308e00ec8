package igf.participation.floor.web;

import igf.participation.vocabulary.Mode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks and who waits.
 *
 * @param items who speaks now, then who waits as they will be served, then who is done
 */
record FloorQueue(List<FloorQueueItem> items) {

    /**
     * A request for the floor.
     *
     * @param id the request's id
     * @param registrationId whose it is; null for who may not know that
     * @param mode the queue in which it waits: in the room or online
     * @param kind HAND or QUESTION
     * @param name of who asks; null for who may not know that
     * @param text of the question; null without one, and for who may not know it
     * @param at when it was asked
     * @param state WAITING, GRANTED or DONE
     * @param position in the queue, from 1; null unless it waits
     * @param own whether it is the caller's
     */
    record FloorQueueItem(
            UUID id,
            @Nullable UUID registrationId,
            Mode mode,
            String kind,
            @Nullable String name,
            @Nullable String text,
            String at,
            String state,
            @Nullable Integer position,
            boolean own) {}
}
