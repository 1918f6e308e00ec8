package igf.participation.seat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.participation.seat.BookingEvent.Booked;
import igf.participation.seat.BookingEvent.Opened;
import igf.participation.seat.BookingEvent.Released;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The sessions in whose rooms a registration has a seat. If two sessions give it a seat at the same time, both append
 * to this stream and the second append conflicts. Times are not stored, because sessions move.
 */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Bookings {

    @AggregateIdentifier
    private @Nullable String id;

    private Set<UUID> sessions = new LinkedHashSet<>();

    Bookings() {}

    static String bookingsId(UUID registration) {
        return "bookings:" + registration;
    }

    boolean isNew() {
        return id == null;
    }

    /** @param known sessions in whose rooms it had a seat before bookings were recorded */
    void open(UUID registration, Collection<UUID> known) {
        apply(new Opened(registration, List.copyOf(known)));
    }

    void book(UUID registration, UUID session) {
        if (!sessions.contains(session)) {
            apply(new Booked(registration, session));
        }
    }

    void release(UUID registration, UUID session) {
        if (sessions.contains(session)) {
            apply(new Released(registration, session));
        }
    }

    Set<UUID> sessions() {
        return Set.copyOf(sessions);
    }

    @EventSourcingHandler
    void on(BookingEvent event) {
        id = bookingsId(event.registration());
        switch (event) {
            case Opened e -> sessions.addAll(e.sessions());
            case Booked e -> sessions.add(e.session());
            case Released e -> sessions.remove(e.session());
        }
    }
}
