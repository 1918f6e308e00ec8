package igf.participation.floor;

import igf.api.vocabulary.Mode;
import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public sealed interface FloorEvent {

    UUID session();

    @Named("floor.asked.1")
    record Asked(String id, UUID session, String edition, FloorRequest request) implements FloorEvent {}

    /** A waiting person changed their request and keeps their place. */
    @Named("floor.restated.1")
    record Restated(UUID session, FloorRequest request) implements FloorEvent {}

    @Named("floor.granted.1")
    record Granted(UUID session, UUID request, Mode mode) implements FloorEvent {}

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
