package igf.console.schedule;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.api.programme.SessionState;
import igf.api.venue.GridShown;
import igf.api.venue.RoomShown;
import igf.console.page.PageContext;
import igf.console.schedule.ScheduleBoard.PlaceCost;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Reads the schedule of one day from the scheduling service. */
@Component
class ScheduleBoardReader {

    private final Cache<String, CachedHash> hashes =
            Caffeine.newBuilder().maximumSize(100).build();

    /** @param position position of the service's read model when the hash was computed */
    private record CachedHash(String position, String hash) {}

    /**
     * Reads the board of a day.
     *
     * @param day ISO 8601; empty for the picked session's day, otherwise the first day
     * @param number number of the picked session; 0 if none is picked
     */
    ScheduleBoard read(PageContext context, String edition, String day, int number) {
        List<SessionCard> sessions = sessions(context, edition);
        SessionCard picked = sessions.stream()
                .filter(card -> card.number() == number)
                .findFirst()
                .orElse(null);
        var grid = Json.as(
                context.services().readIfExists(Service.SCHEDULING, "/editions/{edition}/grid", edition),
                GridShown.class);
        String selectedDay = day.isEmpty() && picked != null ? picked.spot().day() : day;
        return ScheduleBoard.of(
                grid,
                selectedDay,
                rooms(context, edition),
                sessions,
                picked,
                options(context, picked),
                freeze(context, edition),
                context.message("programme.all-rooms"),
                ScheduleBoard.Filter.of(context.request()));
    }

    /**
     * Performs an action on the picked session. If it is no longer there, redirects to the board, which says so.
     *
     * @param day as in {@link #read}
     * @param action returns the view
     */
    String withPicked(
            PageContext context,
            String edition,
            String day,
            int number,
            BiFunction<ScheduleBoard, SessionCard, String> action) {
        ScheduleBoard board = read(context, edition, day, number);
        SessionCard picked = board.picked();
        return picked == null ? SchedulePage.showOvertaken(context, edition) : action.apply(board, picked);
    }

    Freeze freeze(PageContext context, String edition) {
        return Json.as(
                context.services().readIfVisible(Service.SCHEDULING, "/editions/{edition}/programme/freeze", edition),
                Freeze.class);
    }

    List<RoomShown> rooms(PageContext context, String edition) {
        return listOf(
                context.services().readIfVisible(Service.SCHEDULING, "/editions/{edition}/rooms?limit=1000", edition),
                "items",
                RoomShown.class);
    }

    /**
     * Returns the hash of all sessions that are not cancelled. Every open page requests it each second, so the sessions
     * are read again only after a change.
     */
    String hash(PageContext context, String edition) {
        String position = context.services()
                .readIfVisible(Service.SCHEDULING, "/editions/{edition}/overview", edition)
                .path("position")
                .asString("");
        CachedHash cachedHash = hashes.getIfPresent(edition);
        if (cachedHash == null || !cachedHash.position().equals(position)) {
            cachedHash = new CachedHash(position, SessionCard.hash(sessions(context, edition)));
            hashes.put(edition, cachedHash);
        }
        return cachedHash.hash();
    }

    /** Returns the sessions; none if the edition has no programme or the service does not know it. */
    private List<SessionCard> sessions(PageContext context, String edition) {
        return context.services()
                .items(Service.SCHEDULING, "/editions/{edition}/sessions?limit=1000", edition)
                .filter(session -> !string(session, "state").equals(SessionState.CANCELLED.name()))
                .map(SessionCard::of)
                .toList();
    }

    /** Returns what a session costs at its place; null without a place, or if the service cannot say it. */
    @Nullable
    PlaceCost cost(PageContext context, @Nullable SessionCard picked) {
        if (picked == null || !picked.placed()) {
            return null;
        }
        try {
            Reply reply = context.services().getAnyStatus(Service.SCHEDULING, "/sessions/{id}/cost", picked.id());
            return reply.isSuccess() && reply.body().path("because").isArray() ? reply.bodyAs(PlaceCost.class) : null;
        } catch (ResourceAccessException _) {
            return null;
        }
    }

    List<RoomAndTime> options(PageContext context, @Nullable SessionCard picked) {
        return picked == null
                ? List.of()
                : context.services()
                        .items(Service.SCHEDULING, RoomAndTime.class, "/sessions/{id}/options?limit=1000", picked.id());
    }
}
