package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Acknowledgement.Accepted;
import igf.scheduling.session.Placement;
import igf.scheduling.venue.Grid;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LocalTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves the grid and all placed sessions by a number of days. */
record GridShift(ProgrammeState board, EditionFacts edition, int days) {

    /** Clashes that another time can end or cause. */
    private static final Set<Clash.Kind> OF_THE_TIME =
            EnumSet.of(Clash.Kind.UNAVAILABLE, Clash.Kind.HOURS, Clash.Kind.PAST);

    Grid grid() {
        return board.grid().plusDays(days, board.grid().version() + 1);
    }

    /** Returns the new places by session. */
    Map<UUID, Placement> placements() {
        var moved = new LinkedHashMap<UUID, Placement>();
        for (var session : board.activeSessions()) {
            var placement = session.placement();
            if (placement != null) {
                moved.put(
                        session.id(),
                        new Placement(placement.room(), placement.start().plusDays(days)));
            }
        }
        return moved;
    }

    List<Refusal> refusals(@Nullable String reason, Instant now) {
        var refusals = new ArrayList<Refusal>();
        if (days == 0) {
            return refusals;
        }
        grid().days().stream()
                .map(day -> day.date())
                .filter(date -> !edition.includesDay(date))
                .distinct()
                .forEach(date -> refusals.add(ProgrammeRefusal.dayOutsideEdition(date, edition)));
        placements().forEach((id, placement) -> {
            var session = board.findSession(id).orElseThrow();
            refusals.addAll(board.objectionsToMove(session, true, reason, now));
            if (LocalTimes.isSkipped(placement.start(), edition.zone())) {
                refusals.add(ProgrammeRefusal.skippedTime(placement.start().toString(), edition.timeZone()));
            }
        });
        return refusals;
    }

    /** A session takes its accepted clashes along, but whether people can come depends on the day. */
    @Nullable
    Acknowledgement acknowledgement(UUID session, @Nullable String reason) {
        var stripped = PlacementTerms.strippedReason(reason);
        var before = board.acknowledgementOfPlace(session);
        var taken = before == null
                ? List.<Accepted>of()
                : before.clashes().stream()
                        .filter(clash -> !OF_THE_TIME.contains(clash.kind()))
                        .toList();
        if (before != null && !taken.isEmpty()) {
            return new Acknowledgement(stripped == null ? before.reason() : stripped, taken);
        }
        return stripped == null ? null : new Acknowledgement(stripped, List.of());
    }

    /** Returns the rooms of a grid that the edition does not have. */
    static List<Refusal> unknownRooms(Grid grid, ProgrammeState board) {
        var refusals = new ArrayList<Refusal>();
        var slug = board.edition() == null ? "{edition}" : board.edition().edition();
        for (int d = 0; d < grid.days().size(); d++) {
            var rooms = grid.days().get(d).rooms();
            for (int r = 0; r < rooms.size(); r++) {
                if (board.findRoom(rooms.get(r)).isEmpty()) {
                    refusals.add(ProgrammeRefusal.unknownRoom(rooms.get(r), slug, "/days/" + d + "/rooms/" + r));
                }
            }
        }
        return refusals;
    }
}
