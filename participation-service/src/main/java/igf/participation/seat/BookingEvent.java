package igf.participation.seat;

import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;

/** An event of the seats that one registration has in different sessions. */
public sealed interface BookingEvent {

    UUID registration();

    /**
     * The seats of the registration are recorded from now on.
     *
     * @param sessions sessions in whose rooms the registration had a seat before bookings were recorded
     */
    @Named("bookings.opened.1")
    record Opened(UUID registration, List<UUID> sessions) implements BookingEvent {
        public Opened {
            sessions = List.copyOf(sessions);
        }
    }

    @Named("bookings.booked.1")
    record Booked(UUID registration, UUID session) implements BookingEvent {}

    @Named("bookings.released.1")
    record Released(UUID registration, UUID session) implements BookingEvent {}
}
