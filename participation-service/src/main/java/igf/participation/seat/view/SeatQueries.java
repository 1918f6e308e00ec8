package igf.participation.seat.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static igf.participation.seat.view.RegisteredSeats.WITH_ID;
import static igf.participation.seat.view.SeatView.EDITIONS;
import static igf.participation.seat.view.SeatView.REGISTRATIONS;
import static igf.participation.seat.view.SeatView.SESSIONS;

import igf.participation.seat.KeptSeat;
import igf.participation.seat.Seats;
import igf.participation.vocabulary.EditionCounter;
import igf.participation.vocabulary.PersonalData;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

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
        return views.rows(view, SESSIONS.part(SeatCounts.class))
                .find(session)
                .orElse(SeatCounts.NONE)
                .told();
    }

    /** Returns the counts of several sessions; those without seats are missing. */
    public Map<UUID, Counts> sessions(Collection<UUID> sessions) {
        var all = new HashMap<UUID, Counts>();
        views.rows(view, SESSIONS)
                .where(SESSIONS.isAmong(SeatView.OfSession::id, sessions))
                .forEach(found -> all.put(found.id(), found.counts().told()));
        return all;
    }

    /** Returns the sessions of an edition with free seats in the room and people on the waiting list. */
    public List<UUID> withFreeSeats(String edition) {
        return views
                .rows(view, SESSIONS)
                .list(and(SESSIONS.is(SeatView.OfSession::edition, edition), gt("waitlisted", 0)))
                .stream()
                .filter(found ->
                        found.capacity() != null && found.counts().told().confirmed() < found.capacity())
                .map(SeatView.OfSession::id)
                .toList();
    }

    @Override
    public List<Held> held(UUID registration) {
        return held(seats(registration).held());
    }

    @Override
    public Map<UUID, Instant> left(UUID registration) {
        return Objects.requireNonNullElse(seats(registration).left(), Map.of());
    }

    /** Returns the seats of several registrations, by the registration's id. */
    public Map<UUID, List<Held>> held(Collection<UUID> registrations) {
        var all = new HashMap<UUID, List<Held>>();
        views.rows(view, WITH_ID)
                .where(WITH_ID.isAmong(RegisteredSeats.WithId::id, registrations))
                .forEach(found -> all.put(found.id(), held(found.held())));
        return all;
    }

    private static List<Held> held(Map<UUID, RegisteredSeats.Held> seats) {
        return seats.entrySet().stream()
                .map(seat -> new Held(
                        seat.getValue().session(),
                        seat.getKey(),
                        seat.getValue().attendance(),
                        seat.getValue().state(),
                        seat.getValue().since()))
                .toList();
    }

    private RegisteredSeats seats(UUID registration) {
        return views.rows(view, REGISTRATIONS).find(registration).orElse(RegisteredSeats.NONE);
    }

    /** Returns the log position that the view has applied. */
    public long position() {
        return views.asOf(view).position();
    }

    @Override
    public Counted count(String edition) {
        var asOf = views.asOf(view);
        var counts =
                views.rows(view, EDITIONS).find(edition).orElse(SeatCounts.NONE).told();
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
}
