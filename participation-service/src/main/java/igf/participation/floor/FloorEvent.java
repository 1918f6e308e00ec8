package igf.participation.floor;

import igf.api.vocabulary.Mode;
import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a session's floor. */
public sealed interface FloorEvent {

    UUID session();

    @Named("floor.asked.1")
    record Asked(String id, UUID session, String edition, FloorRequest request) implements FloorEvent {}

    /** Who waits already asks for something else: in the same place. */
    @Named("floor.restated.1")
    record Restated(UUID session, FloorRequest request) implements FloorEvent {}

    @Named("floor.granted.1")
    record Granted(UUID session, UUID request, Mode mode) implements FloorEvent {}

    @Named("floor.done.1")
    record Done(UUID session, UUID request) implements FloorEvent {}

    /**
     * The floor was given by mistake: the request waits again in its old place, and nobody has spoken.
     *
     * @param last where the last speaker before was; null if there was none
     */
    @Named("floor.grant-taken-back.1")
    record GrantTakenBack(
            UUID session, UUID request, @Nullable Mode last) implements FloorEvent {}

    /** Who waited does not any more, without having spoken. */
    @Named("floor.withdrawn.1")
    record Withdrawn(UUID session, UUID request, UUID registration) implements FloorEvent {}
}
