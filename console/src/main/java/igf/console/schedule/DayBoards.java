package igf.console.schedule;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.api.venue.GridShown;
import igf.api.venue.RoomShown;
import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the schedule of one day from the scheduling service. */
@Component
class DayBoards {

    private final Cache<String, Marked> marks =
            Caffeine.newBuilder().maximumSize(100).build();

    /** @param position of the programmes when the hash was made */
    private record Marked(String position, String mark) {}

    /** @param number of the picked session; 0 for none */
    Board read(Visit visit, String edition, String day, int number) {
        List<Card> sessions = sessions(visit, edition);
        Card picked = sessions.stream()
                .filter(card -> card.number() == number)
                .findFirst()
                .orElse(null);
        var grid = Json.as(
                visit.services().known(Service.SCHEDULING, "/editions/{edition}/grid", edition), GridShown.class);
        List<String> days =
                grid.days().stream().map(one -> one.date().toString()).toList();
        List<String> slots = grid.days().stream()
                .flatMap(one -> one.slots().stream().map(slot -> one.date() + "T" + slot.start()))
                .toList();
        String wanted = day.isEmpty() && picked != null ? picked.spot().day() : day;
        return Board.of(days, wanted, slots, rooms(visit, edition), sessions, picked, options(visit, picked));
    }

    List<RoomShown> rooms(Visit visit, String edition) {
        return listOf(
                visit.services().readable(Service.SCHEDULING, "/editions/{edition}/rooms?limit=1000", edition),
                "items",
                RoomShown.class);
    }

    /**
     * Returns the hash of all sessions that are not cancelled. Every open page asks each second, so the sessions are
     * read again only after a change.
     */
    String mark(Visit visit, String edition) {
        String position = visit.services()
                .readable(Service.SCHEDULING, "/editions/{edition}/overview", edition)
                .path("position")
                .asString("");
        Marked known = marks.getIfPresent(edition);
        if (known == null || !known.position().equals(position)) {
            known = new Marked(position, Card.mark(sessions(visit, edition)));
            marks.put(edition, known);
        }
        return known.mark();
    }

    /** Returns none if the edition has no programme, or the service does not know it. */
    private List<Card> sessions(Visit visit, String edition) {
        return visit.services()
                .items(Service.SCHEDULING, "/editions/{edition}/sessions?limit=1000", edition)
                .filter(session -> !string(session, "state").equals("CANCELLED"))
                .map(Card::of)
                .toList();
    }

    List<RoomAndTime> options(Visit visit, @Nullable Card picked) {
        return picked == null
                ? List.of()
                : visit.services()
                        .items(Service.SCHEDULING, RoomAndTime.class, "/sessions/{id}/options?limit=1000", picked.id());
    }
}
