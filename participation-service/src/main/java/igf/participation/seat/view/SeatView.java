package igf.participation.seat.view;

import igf.participation.seat.Room;
import igf.participation.seat.Seat;
import igf.participation.seat.SeatEvent;
import igf.participation.seat.SeatEvent.Closed;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.participation.seat.SeatState;
import igf.participation.vocabulary.Mode;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@code sessions}: capacity, counts, and the seat of each registration; {@code editions}: counts;
 * {@code registrations}: the seats that one has, by their ids, with their sessions, and {@code left}: when it left sessions that it
 * had a seat in.
 */
@Component
class SeatView implements View {

    static final String SESSIONS = "sessions";
    static final String EDITIONS = "editions";
    static final String REGISTRATIONS = "registrations";
    static final String HELD = "held";
    static final String LEFT = "left";
    static final String CONFIRMED = "confirmed";
    static final String ONLINE = "online";
    static final String WAITLISTED = "waitlisted";

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
        var at = fact.meta().recordedAt().toString();
        switch (event) {
            case Offered e ->
                documents.update(
                        SESSIONS,
                        e.room().session().toString(),
                        d -> d.append("edition", e.room().edition())
                                .append("capacity", e.room().capacity()));
            // Each seat is given back by an event of its own.
            case Closed e -> {}
            case Taken e -> {
                count(documents, e.room(), kind(e.seat().attendance(), e.state()), 1);
                held(documents, e.room(), e.seat(), e.state(), at);
            }
            case GivenBack e -> {
                count(documents, e.session().toString(), e.edition(), kind(e.attendance(), e.state()), -1);
                documents.update(REGISTRATIONS, e.registration().toString(), d -> leave(d, e, at));
            }
            case Promoted e -> {
                count(documents, e.room(), WAITLISTED, -1);
                count(documents, e.room(), CONFIRMED, 1);
                held(documents, e.room(), e.seat(), SeatState.CONFIRMED, at);
            }
        }
    }

    private static String kind(Mode attendance, SeatState state) {
        if (state == SeatState.WAITLISTED) {
            return WAITLISTED;
        }
        return attendance == Mode.ONLINE ? ONLINE : CONFIRMED;
    }

    private static void count(Documents documents, Room room, String kind, int by) {
        count(documents, room.session().toString(), room.edition(), kind, by);
    }

    private static void count(Documents documents, String session, String edition, String kind, int by) {
        documents.update(SESSIONS, session, d -> add(d, kind, by));
        documents.update(EDITIONS, edition, d -> add(d, kind, by));
    }

    private static void add(Document document, String name, int by) {
        document.append(name, document.getInteger(name, 0) + by);
    }

    private static void held(Documents documents, Room room, Seat seat, SeatState state, String since) {
        documents.update(REGISTRATIONS, seat.registration().toString(), d -> {
            in(d, HELD)
                    .append(
                            seat.id().toString(),
                            new Document("session", room.session().toString())
                                    .append("attendance", seat.attendance().name())
                                    .append("state", state.name())
                                    .append("since", since));
            if (state == SeatState.CONFIRMED) {
                in(d, LEFT).remove(room.session().toString());
            }
        });
    }

    private static void leave(Document registration, GivenBack event, String at) {
        var held = in(registration, HELD);
        held.remove(event.seat().toString());
        var session = event.session().toString();
        if (event.state() == SeatState.CONFIRMED && held.values().stream().noneMatch(seat -> sits(seat, session))) {
            in(registration, LEFT).append(session, at);
        }
    }

    private static boolean sits(Object seat, String session) {
        return seat instanceof Document held
                && session.equals(held.getString("session"))
                && SeatState.CONFIRMED.name().equals(held.getString("state"));
    }

    private static Document in(Document registration, String name) {
        var part = registration.get(name, Document.class);
        if (part == null) {
            part = new Document();
            registration.append(name, part);
        }
        return part;
    }
}
