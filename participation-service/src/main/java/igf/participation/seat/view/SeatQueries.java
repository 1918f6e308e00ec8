package igf.participation.seat.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static igf.participation.seat.view.RegisteredSeats.WITH_ID;
import static igf.participation.seat.view.SeatView.EDITIONS;
import static igf.participation.seat.view.SeatView.REGISTRATIONS;
import static igf.participation.seat.view.SeatView.SESSIONS;

import igf.participation.seat.KeptSeat;
import igf.participation.seat.Seats;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.EditionCounter;
import igf.participation.vocabulary.PersonalDataSource;
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
public class SeatQueries implements Seats, EditionCounter, PersonalDataSource {

    private final Views views;
    private final SeatView view;

    SeatQueries(Views views, SeatView view) {
        this.views = views;
        this.view = view;
    }

    /** Numbers of seats; all 0 before the first was taken. */
    public record Counts(int confirmed, int online, int waitlisted) {}

    public Counts findCounts(UUID session) {
        return views.reader(view, SESSIONS.projection(SeatCounts.class))
                .find(session)
                .orElse(SeatCounts.NONE)
                .toCounts();
    }

    /** Returns the counts of several sessions; those without seats are missing. */
    public Map<UUID, Counts> findCounts(Collection<UUID> sessions) {
        var all = new HashMap<UUID, Counts>();
        views.reader(view, SESSIONS)
                .where(SESSIONS.matchesAny(SeatView.StoredSessionSeats::id, sessions))
                .forEach(found -> all.put(found.id(), found.counts().toCounts()));
        return all;
    }

    /** Returns the sessions of an edition with free seats in the room and people on the waiting list. */
    public List<UUID> sessionsWithFreeSeats(String edition) {
        return views
                .reader(view, SESSIONS)
                .list(and(SESSIONS.matches(SeatView.StoredSessionSeats::edition, edition), gt("waitlisted", 0)))
                .stream()
                .filter(found ->
                        found.capacity() != null && found.counts().toCounts().confirmed() < found.capacity())
                .map(SeatView.StoredSessionSeats::id)
                .toList();
    }

    @Override
    public SeatNumbers countSeats(UUID session) {
        var counts = findCounts(session);
        return new SeatNumbers(counts.confirmed(), counts.online(), counts.waitlisted());
    }

    @Override
    public List<HeldSeat> heldSeats(UUID registration) {
        return heldSeats(findSeats(registration).held());
    }

    @Override
    public Map<UUID, Instant> sessionsLeft(UUID registration) {
        return Objects.requireNonNullElse(findSeats(registration).left(), Map.of());
    }

    /** Returns the seats of several registrations, by the registration's id. */
    public Map<UUID, List<HeldSeat>> heldSeats(Collection<UUID> registrations) {
        var all = new HashMap<UUID, List<HeldSeat>>();
        views.reader(view, WITH_ID)
                .where(WITH_ID.matchesAny(RegisteredSeats.WithId::id, registrations))
                .forEach(found -> all.put(found.id(), heldSeats(found.held())));
        return all;
    }

    private static List<HeldSeat> heldSeats(Map<UUID, RegisteredSeats.StoredSeat> seats) {
        return seats.entrySet().stream()
                .map(seat -> new HeldSeat(
                        seat.getValue().session(),
                        seat.getKey(),
                        seat.getValue().attendance(),
                        seat.getValue().state(),
                        seat.getValue().since()))
                .toList();
    }

    private RegisteredSeats findSeats(UUID registration) {
        return views.reader(view, REGISTRATIONS).find(registration).orElse(RegisteredSeats.NONE);
    }

    /** Returns the log position that the view has applied. */
    public long position() {
        return views.asOf(view).position();
    }

    @Override
    public EditionCounts count(Edition edition) {
        var asOf = views.asOf(view);
        var counts = views.reader(view, EDITIONS)
                .find(edition.slug())
                .orElse(SeatCounts.NONE)
                .toCounts();
        return new EditionCounts(
                Map.of("seatsConfirmed", counts.confirmed() + counts.online(), "seatsWaitlisted", counts.waitlisted()),
                asOf.position(),
                asOf.recordedAt());
    }

    @Override
    public List<KeptSeat> findItems(UUID registration, String edition) {
        return heldSeats(registration).stream()
                .map(held -> new KeptSeat(held.session(), held.seat(), held.attendance(), held.state()))
                .toList();
    }
}
