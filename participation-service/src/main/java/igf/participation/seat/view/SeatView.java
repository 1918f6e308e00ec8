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
import igf.platform.domain.Recorded;
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
    static final ViewCollection<OfSession> SESSIONS = ViewCollection.of("sessions", OfSession.class);
    /** Id: the slug */
    static final ViewCollection<SeatCounts> EDITIONS = ViewCollection.of("editions", SeatCounts.class);
    /** Id: the registration */
    static final ViewCollection<RegisteredSeats> REGISTRATIONS =
            ViewCollection.of("registrations", RegisteredSeats.class);

    /** @param edition null, like the capacity, if a seat was taken before a room was offered */
    record OfSession(
            UUID id,
            @Nullable String edition,
            @Nullable Integer capacity,
            @Unwrapped SeatCounts counts) {

        private OfSession with(SeatCounts others) {
            return new OfSession(id, edition, capacity, others);
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
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof SeatEvent event)) {
            return;
        }
        var at = fact.meta().recordedAt();
        switch (event) {
            case Offered e -> {
                var room = e.room();
                documents.change(
                        SESSIONS,
                        room.session(),
                        none(room.session()),
                        known -> new OfSession(known.id(), room.edition(), room.capacity(), known.counts()));
            }
            // Each seat has an event of its own.
            case Closed e -> {}
            case Taken e -> {
                count(
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
                        known -> known.with(e.room().session(), e.seat(), e.state(), at));
            }
            case GivenBack e -> {
                count(documents, e.session(), e.edition(), e.state(), e.attendance(), -1);
                documents.change(REGISTRATIONS, e.registration(), RegisteredSeats.NONE, known -> known.without(e, at));
            }
            case Promoted e -> {
                turn(documents, e.room(), SeatState.CONFIRMED);
                documents.change(
                        REGISTRATIONS,
                        e.seat().registration(),
                        RegisteredSeats.NONE,
                        known -> known.with(e.room().session(), e.seat(), SeatState.CONFIRMED, at));
            }
            case Displaced e -> {
                turn(documents, e.room(), SeatState.WAITLISTED);
                documents.change(
                        REGISTRATIONS,
                        e.seat().registration(),
                        RegisteredSeats.NONE,
                        known -> known.displaced(e.room().session(), e.seat(), at));
            }
            // Both seats stay.
            case Overlapped e -> {}
        }
    }

    /** Counts a change between the waiting list and a seat in the room. */
    private static void turn(Documents documents, Room room, SeatState to) {
        var until = to == SeatState.CONFIRMED ? SeatState.WAITLISTED : SeatState.CONFIRMED;
        count(documents, room.session(), room.edition(), until, Mode.ONSITE, -1);
        count(documents, room.session(), room.edition(), to, Mode.ONSITE, 1);
    }

    private static OfSession none(UUID session) {
        return new OfSession(session, null, null, SeatCounts.NONE);
    }

    private static void count(
            Documents documents, UUID session, String edition, SeatState state, Mode attendance, int more) {
        documents.change(
                SESSIONS,
                session,
                none(session),
                known -> known.with(known.counts().and(state, attendance, more)));
        documents.change(EDITIONS, edition, SeatCounts.NONE, counts -> counts.and(state, attendance, more));
    }
}
