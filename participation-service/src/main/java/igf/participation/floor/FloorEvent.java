package igf.participation.floor;

import igf.api.vocabulary.Mode;
import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a session's floor: people ask to speak, and the chair gives the floor to one of them at a time. */
public sealed interface FloorEvent {

    UUID session();

    /**
     * A person joined the queue.
     *
     * @param id the aggregate's id
     */
    @Named("floor.asked.1")
    record Asked(String id, UUID session, String edition, FloorRequest request) implements FloorEvent {}

    /** A waiting person changed their request and keeps their place. */
    @Named("floor.restated.1")
    record Restated(UUID session, FloorRequest request) implements FloorEvent {}

    /**
     * The chair gave the floor to a waiting request.
     *
     * @param mode whether the person is in the room or online, because turns alternate between both
     */
    @Named("floor.granted.1")
    record Granted(UUID session, UUID request, Mode mode) implements FloorEvent {}

    /** The turn of a speaker ended. */
    @Named("floor.done.1")
    record Done(UUID session, UUID request) implements FloorEvent {}

    /**
     * The floor was granted by mistake: the request returns to its old place and does not count as a turn.
     *
     * @param last mode of the previous speaker; null if there was none
     */
    @Named("floor.grant-taken-back.1")
    record GrantTakenBack(
            UUID session, UUID request, @Nullable Mode last) implements FloorEvent {}

    /** A request left the queue without a turn. */
    @Named("floor.withdrawn.1")
    record Withdrawn(UUID session, UUID request, UUID registration) implements FloorEvent {}
}
