package igf.api.floor;

import igf.api.vocabulary.Mode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue for the floor of a session. */
public final class Floor {

    private Floor() {}

    /**
     * A new request for the floor.
     *
     * @param registrationId the registration, of the session's edition
     * @param mode whether the person takes part in the room or online
     * @param kind HAND, or QUESTION with a text
     * @param text text of the question, for the chair
     */
    public record NewRequest(
            @NotNull UUID registrationId,
            @NotNull Mode mode,
            @NotNull FloorRequestKind kind,
            @Size(max = 2000) @Nullable String text) {}

    /**
     * The state of a request.
     *
     * @param id the request's id
     * @param state WAITING, GRANTED or DONE
     * @param position position in the queue, from 1; null unless it waits
     */
    public record Place(
            UUID id, FloorRequestState state, @Nullable Integer position) {}

    /**
     * The queue of a session.
     *
     * @param items the speaker, then those who wait in the order of turns, then those who have spoken
     * @param next always null, because the list has one page
     */
    public record Queue(List<QueueItem> items, @Nullable String next) {}

    /**
     * A request for the floor.
     *
     * @param id the request's id
     * @param registrationId the registration; null for callers who may not see it
     * @param mode the queue in which it waits: in the room or online
     * @param kind HAND or QUESTION
     * @param name name of the person; null for callers who may not see it
     * @param text text of the question; null without one, and for callers who may not see it
     * @param at when it was made
     * @param state WAITING, GRANTED or DONE
     * @param position position in the queue, from 1; null unless it waits
     * @param own whether the request is the caller's
     */
    public record QueueItem(
            UUID id,
            @Nullable UUID registrationId,
            Mode mode,
            @Schema(implementation = FloorRequestKind.class) String kind,
            @Nullable String name,
            @Nullable String text,
            String at,

            @Schema(implementation = FloorRequestState.class)
            String state,

            @Nullable Integer position,
            boolean own) {}
}
