package igf.api.floor;

import igf.api.vocabulary.Mode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to speak in a session, and the queue in which they wait. */
public final class Floor {

    private Floor() {}

    /**
     * A request to speak.
     *
     * @param registrationId the registration, of the session's edition
     * @param mode whether the person takes part in the room or online
     * @param kind HAND to speak, or QUESTION with a text for the chair
     * @param text text of the question; needed for QUESTION
     */
    public record NewRequest(
            @NotNull UUID registrationId,
            @NotNull Mode mode,
            @NotNull FloorRequestKind kind,
            @Size(max = 2000) @Nullable String text) {}

    /**
     * The state of a request to speak, and its position in the queue.
     *
     * @param id the request's id
     * @param state WAITING, GRANTED or DONE
     * @param position position in the queue, from 1; null unless the state is WAITING
     */
    public record Place(
            UUID id, FloorRequestState state, @Nullable Integer position) {}

    /**
     * The requests of a session.
     *
     * @param items the granted request, then those that wait, in the suggested order of turns, then those that are done
     * @param next always null, because the list has one page
     */
    public record Queue(List<QueueItem> items, @Nullable String next) {}

    /**
     * A request in the queue.
     *
     * @param id the request's id
     * @param registrationId the registration; null for callers who may not see it
     * @param mode whether the person takes part in the room or online
     * @param kind HAND or QUESTION
     * @param name name of the person; null for callers who may not see it
     * @param text text of the question; null without one, and for callers who may not see it
     * @param at when it was made
     * @param state WAITING, GRANTED or DONE
     * @param position position in the queue, from 1; null unless the state is WAITING
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
