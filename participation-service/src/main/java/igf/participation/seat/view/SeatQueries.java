package igf.participation.seat.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import igf.participation.seat.KeptSeat;
import igf.participation.seat.SeatState;
import igf.participation.seat.Seats;
import igf.participation.vocabulary.EditionCounter;
import igf.participation.vocabulary.Mode;
import igf.participation.vocabulary.PersonalData;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What is asked of the seats' view. */
@Component
public class SeatQueries implements Seats, EditionCounter, PersonalData {

    private final Views views;
    private final SeatView view;

    SeatQueries(Views views, SeatView view) {
        this.views = views;
        this.view = view;
    }

    /** Seats of a session counted; all 0 before the first was taken. */
    public record Counts(int confirmed, int online, int waitlisted) {}

    public Counts session(UUID session) {
        return counts(one(SeatView.SESSIONS, session.toString()));
    }

    /** Of several at once; who has none is missing. */
    public Map<UUID, Counts> sessions(Collection<UUID> sessions) {
        var all = new HashMap<UUID, Counts>();
        views.collection(view, SeatView.SESSIONS)
                .find(in("_id", sessions.stream().map(UUID::toString).toList()))
                .forEach(found -> all.put(UUID.fromString(found.getString("_id")), counts(found)));
        return all;
    }

    @Override
    public List<Held> held(UUID registration) {
        var all = new ArrayList<Held>();
        one(SeatView.REGISTRATIONS, registration.toString())
                .get(SeatView.HELD, new Document())
                .forEach((seat, value) -> {
                    var held = (Document) value;
                    all.add(new Held(
                            UUID.fromString(held.getString("session")),
                            UUID.fromString(seat),
                            Mode.valueOf(held.getString("attendance")),
                            SeatState.valueOf(held.getString("state")),
                            Instant.parse(held.getString("since"))));
                });
        return all;
    }

    @Override
    public Map<UUID, Instant> left(UUID registration) {
        var all = new HashMap<UUID, Instant>();
        one(SeatView.REGISTRATIONS, registration.toString())
                .get(SeatView.LEFT, new Document())
                .forEach((session, at) -> all.put(UUID.fromString(session), Instant.parse(at.toString())));
        return all;
    }

    /** The position that the view has applied. */
    public long position() {
        return views.asOf(view).position();
    }

    @Override
    public Counted count(String edition) {
        var asOf = views.asOf(view);
        var counts = counts(one(SeatView.EDITIONS, edition));
        return new Counted(
                Map.of("seatsConfirmed", counts.confirmed() + counts.online(), "seatsWaitlisted", counts.waitlisted()),
                asOf.position(),
                asOf.recordedAt());
    }

    @Override
    public List<KeptSeat> of(UUID registration, String edition) {
        return held(registration).stream()
                .map(held -> new KeptSeat(held.session(), held.seat(), held.attendance(), held.state()))
                .toList();
    }

    private static Counts counts(Document document) {
        return new Counts(
                document.getInteger(SeatView.CONFIRMED, 0),
                document.getInteger(SeatView.ONLINE, 0),
                document.getInteger(SeatView.WAITLISTED, 0));
    }

    private Document one(String collection, String id) {
        var found = views.collection(view, collection).find(eq("_id", id)).first();
        return found == null ? new Document() : found;
    }
}
