package igf.participation.seat.view;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.Room;
import igf.participation.seat.SeatEvent;
import igf.participation.seat.SeatEvent.Closed;
import igf.participation.seat.SeatEvent.Displaced;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Overlapped;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.platform.view.shape.Unwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the seats of sessions and editions, and stores those of each registration. */
@Component
class SeatView implements View {

    /** Id: the session */
    static final ViewCollection<StoredSessionSeats> SESSIONS = ViewCollection.of("sessions", StoredSessionSeats.class);
    /** Id: the slug */
    static final ViewCollection<SeatCounts> EDITIONS = ViewCollection.of("editions", SeatCounts.class);
    /** Id: the registration */
    static final ViewCollection<RegisteredSeats> REGISTRATIONS =
            ViewCollection.of("registrations", RegisteredSeats.class);

    /** @param edition null, like the capacity, if a seat was taken before a room was offered */
    record StoredSessionSeats(
            UUID id,
            @Nullable String edition,
            @Nullable Integer capacity,
            @Unwrapped SeatCounts counts) {

        private StoredSessionSeats withCounts(SeatCounts others) {
            return new StoredSessionSeats(id, edition, capacity, others);
        }
    }

    @Override
    public String name() {
        return "seats";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (!(recorded.event() instanceof SeatEvent event)) {
            return;
        }
        var at = recorded.meta().recordedAt();
        switch (event) {
            case Offered e -> {
                var room = e.room();
                documents.change(
                        SESSIONS,
                        room.session(),
                        empty(room.session()),
                        known -> new StoredSessionSeats(known.id(), room.edition(), room.capacity(), known.counts()));
            }
            // Each seat has its own event.
            case Closed e -> {}
            case Taken e -> {
                changeCount(
                        documents,
                        e.room().session(),
                        e.room().edition(),
                        e.state(),
                        e.seat().attendance(),
                        1);
                documents.change(
                        REGISTRATIONS,
                        e.seat().registration(),
                        RegisteredSeats.NONE,
                        known -> known.withSeat(e.room().session(), e.seat(), e.state(), at));
            }
            case GivenBack e -> {
                changeCount(documents, e.session(), e.edition(), e.state(), e.attendance(), -1);
                documents.change(
                        REGISTRATIONS, e.registration(), RegisteredSeats.NONE, known -> known.withoutSeat(e, at));
            }
            case Promoted e -> {
                moveCount(documents, e.room(), SeatState.CONFIRMED);
                documents.change(
                        REGISTRATIONS,
                        e.seat().registration(),
                        RegisteredSeats.NONE,
                        known -> known.withSeat(e.room().session(), e.seat(), SeatState.CONFIRMED, at));
            }
            case Displaced e -> {
                moveCount(documents, e.room(), SeatState.WAITLISTED);
                documents.change(
                        REGISTRATIONS,
                        e.seat().registration(),
                        RegisteredSeats.NONE,
                        known -> known.withDisplaced(e.room().session(), e.seat(), at));
            }
            // Both seats stay.
            case Overlapped e -> {}
        }
    }

    /** Counts a change between the waiting list and a seat in the room. */
    private static void moveCount(Documents documents, Room room, SeatState to) {
        var from = to == SeatState.CONFIRMED ? SeatState.WAITLISTED : SeatState.CONFIRMED;
        changeCount(documents, room.session(), room.edition(), from, Mode.ONSITE, -1);
        changeCount(documents, room.session(), room.edition(), to, Mode.ONSITE, 1);
    }

    private static StoredSessionSeats empty(UUID session) {
        return new StoredSessionSeats(session, null, null, SeatCounts.NONE);
    }

    private static void changeCount(
            Documents documents, UUID session, String edition, SeatState state, Mode attendance, int delta) {
        documents.change(
                SESSIONS,
                session,
                empty(session),
                known -> known.withCounts(known.counts().plus(state, attendance, delta)));
        documents.change(EDITIONS, edition, SeatCounts.NONE, counts -> counts.plus(state, attendance, delta));
    }
}
