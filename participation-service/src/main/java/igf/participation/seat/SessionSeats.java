// Long: all rules of one aggregate, a few lines each.
package igf.participation.seat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.SeatCommand.Close;
import igf.participation.seat.SeatCommand.GiveBack;
import igf.participation.seat.SeatCommand.GoOnline;
import igf.participation.seat.SeatCommand.Offer;
import igf.participation.seat.SeatCommand.Promote;
import igf.participation.seat.SeatCommand.Take;
import igf.participation.seat.SeatCommand.TellOverlaps;
import igf.participation.seat.SeatEvent.Closed;
import igf.participation.seat.SeatEvent.Displaced;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Overlapped;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A session's seats. Online seats are unlimited; the room has a capacity and a waiting list. A registration has at most
 * one seat, and beside it one place on the waiting list. A person gets no seat in a room while they have one in another
 * at that time. After the end of the session nothing changes.
 */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class SessionSeats {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Room room;

    /** In the order in which people got their seats. */
    private Map<UUID, Seat> onsite = new LinkedHashMap<>();

    private Map<UUID, Seat> online = new LinkedHashMap<>();

    /** In order of arrival. */
    private Map<UUID, Seat> waiting = new LinkedHashMap<>();

    /** By seat: the overlapping session of which its person was informed since this session last moved. */
    private Map<UUID, UUID> told = new LinkedHashMap<>();

    /** The last release that cancelled the session. */
    private int closed;

    SessionSeats() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Offer command, Context context, Elsewhere elsewhere) {
        offer(command.room(), context, elsewhere);
    }

    private void offer(Room offered, Context context, Elsewhere elsewhere) {
        if (offered.release() > closed && (room == null || room.release() < offered.release())) {
            apply(new Offered(offered));
            if (!hasEnded(context, elsewhere)) {
                displace(elsewhere);
                promote(elsewhere);
            }
        }
    }

    /** Moves those who got their seats last to the head of the waiting list, as many as the room no longer holds. */
    private void displace(Elsewhere elsewhere) {
        var seats = List.copyOf(onsite.values());
        var last = seats.subList(Math.min(room().capacity(), seats.size()), seats.size());
        for (int i = 0; i < last.size(); i++) {
            apply(new Displaced(room(), last.get(i), i + 1));
            elsewhere.leaves(last.get(i), room().session());
        }
    }

    @CommandHandler
    void handle(TellOverlaps command, Context context, Elsewhere elsewhere) {
        if (room == null || hasEnded(context, elsewhere)) {
            return;
        }
        for (var seat : List.copyOf(onsite.values())) {
            elsewhere
                    .overlap(seat, room())
                    .filter(other -> !other.session().equals(told.get(seat.id())))
                    .ifPresent(other -> apply(new Overlapped(room(), seat, other)));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Close command, Context context, Elsewhere elsewhere) {
        if (command.release() > closed
                && (room == null || room.release() < command.release() && !hasEnded(context, elsewhere))) {
            apply(new Closed(command.id(), command.session(), command.edition(), command.release()));
            Stream.of(waiting, onsite, online)
                    .flatMap(seats -> List.copyOf(seats.values()).stream())
                    .toList()
                    .forEach(seat -> leave(seat, Departure.Reason.SESSION_CANCELLED, elsewhere));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SeatPlace handle(Take command, Context context, Elsewhere elsewhere) {
        offer(command.room(), context, elsewhere);
        if (room == null || room.release() < closed) {
            throw new Refused(Refusal.conflict("SESSION_CANCELLED", "The session is no longer in the programme."));
        }
        requireNotEnded(context, elsewhere);
        var other = room().session().equals(command.inPlaceOf()) ? null : command.inPlaceOf();
        if (other != null) {
            elsewhere.giveBack(command.seat(), room(), other, context);
        }
        promote(elsewhere);
        var place = take(command.seat(), elsewhere);
        if (other != null && place.state() == SeatState.WAITLISTED) {
            throw new Refused(Refusal.conflict(
                    "ROOM_FULL", "The room is full. Wait for a seat without giving the other one back."));
        }
        return place;
    }

    private SeatPlace take(Seat wanted, Elsewhere elsewhere) {
        var held = held(wanted.registration());
        for (var each : held) {
            if (each.attendance() == wanted.attendance()) {
                return place(each.id(), false);
            }
        }
        var first = held.stream().noneMatch(each -> each.id().equals(wanted.id()));
        var seat = first ? wanted : wanted.second(room().session());
        if (seat.attendance() == Mode.ONSITE && onsite.size() >= room().capacity()) {
            apply(new Taken(room(), seat, SeatState.WAITLISTED, waiting.size() + 1));
        } else {
            sit(seat, elsewhere);
        }
        return place(seat.id(), true);
    }

    private void sit(Seat seat, Elsewhere elsewhere) {
        var inRoom = seat.attendance() == Mode.ONSITE;
        if (inRoom) {
            elsewhere.overlap(seat, room()).ifPresent(other -> {
                throw new Refused(other.refusal());
            });
        }
        apply(new Taken(room(), seat, SeatState.CONFIRMED, null));
        if (inRoom) {
            elsewhere.sits(seat, room().session());
        }
        leaveTheOther(seat, elsewhere);
        promote(elsewhere);
    }

    @CommandHandler
    void handle(Promote command, Context context, Elsewhere elsewhere) {
        if (room != null && !hasEnded(context, elsewhere)) {
            promote(elsewhere);
        }
    }

    @CommandHandler
    void handle(GoOnline command, Context context, Elsewhere elsewhere) {
        if (room == null || hasEnded(context, elsewhere)) {
            return;
        }
        var held = held(command.registration());
        var ofTheRoom =
                held.stream().filter(seat -> seat.attendance() == Mode.ONSITE).toList();
        if (ofTheRoom.isEmpty()) {
            return;
        }
        if (held.size() == ofTheRoom.size()) {
            var seat = ofTheRoom.getFirst().beside(room().session(), Mode.ONLINE);
            apply(new Taken(room(), seat, SeatState.CONFIRMED, null));
        }
        ofTheRoom.forEach(seat -> leave(seat, Departure.Reason.MOVED, elsewhere));
        promote(elsewhere);
    }

    /** Returns a seat; null if nobody has it. */
    @Nullable
    SeatPlace find(UUID seat) {
        return Stream.of(waiting, onsite, online).anyMatch(seats -> seats.containsKey(seat))
                ? place(seat, false)
                : null;
    }

    /** After the session's end a person is refused, while the end of a registration leaves its seat as it was. */
    @CommandHandler
    void handle(GiveBack command, Context context, Elsewhere elsewhere) {
        Stream.of(waiting, onsite, online)
                .map(seats -> seats.get(command.seat()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(seat -> {
                    if (command.reason() == Departure.Reason.GIVEN_BACK) {
                        requireNotEnded(context, elsewhere);
                    }
                    if (!hasEnded(context, elsewhere)) {
                        leave(seat, command.reason(), elsewhere);
                        promote(elsewhere);
                    }
                });
    }

    /** Gives back the seats of these registrations in the room, in exchange for a seat in another session. */
    void giveBackRoom(Set<UUID> registrations, Context context, Elsewhere elsewhere) {
        var theirs = onsite.values().stream()
                .filter(seat -> registrations.contains(seat.registration()))
                .toList();
        if (!theirs.isEmpty()) {
            requireNotEnded(context, elsewhere);
            theirs.forEach(seat -> leave(seat, Departure.Reason.GIVEN_BACK, elsewhere));
            promote(elsewhere);
        }
    }

    private void requireNotEnded(Context context, Elsewhere elsewhere) {
        if (hasEnded(context, elsewhere)) {
            throw new Refused(Refusal.conflict("SESSION_ENDED", "The session has ended, so its seats are fixed."));
        }
    }

    private boolean hasEnded(Context context, Elsewhere elsewhere) {
        var end = room().endsAt() == null ? elsewhere.end(room().session()) : room().endsAt();
        return end != null && !context.now().isBefore(end);
    }

    private void leave(Seat seat, Departure.Reason reason, Elsewhere elsewhere) {
        var state = waiting.containsKey(seat.id()) ? SeatState.WAITLISTED : SeatState.CONFIRMED;
        var inRoom = onsite.containsKey(seat.id());
        apply(new GivenBack(
                room().session(),
                room().edition(),
                seat.id(),
                seat.registration(),
                seat.attendance(),
                state,
                new Departure(reason, room(), seat)));
        if (inRoom) {
            elsewhere.leaves(seat, room().session());
        }
    }

    /** Skips people who have a seat elsewhere at that time; they keep their place on the waiting list. */
    private void promote(Elsewhere elsewhere) {
        if (onsite.size() >= room().capacity()) {
            return;
        }
        for (var seat : List.copyOf(waiting.values())) {
            if (onsite.size() < room().capacity()
                    && elsewhere.overlap(seat, room()).isEmpty()) {
                apply(new Promoted(room(), seat));
                elsewhere.sits(seat, room().session());
                leaveTheOther(seat, elsewhere);
            }
        }
    }

    /** Leaves one seat per person; a place on the waiting list does not count as a seat. */
    private void leaveTheOther(Seat seat, Elsewhere elsewhere) {
        for (var each : held(seat.registration())) {
            if (!each.id().equals(seat.id()) && !waiting.containsKey(each.id())) {
                leave(each, Departure.Reason.MOVED, elsewhere);
            }
        }
    }

    /** Returns all seats and waiting-list places of a registration here. */
    private List<Seat> held(UUID registration) {
        var held = new ArrayList<Seat>();
        for (var its :
                List.of(Seat.id(registration, room().session()), Seat.secondId(registration, room().session()))) {
            for (var seats : List.of(waiting, onsite, online)) {
                var found = seats.get(its);
                if (found != null) {
                    held.add(found);
                }
            }
        }
        return held;
    }

    private SeatPlace place(UUID seat, boolean fresh) {
        int position = 1;
        for (var each : waiting.keySet()) {
            if (each.equals(seat)) {
                return new SeatPlace(seat, SeatState.WAITLISTED, position, fresh);
            }
            position++;
        }
        return new SeatPlace(seat, SeatState.CONFIRMED, null, fresh);
    }

    private Room room() {
        return Objects.requireNonNull(room);
    }

    @EventSourcingHandler
    void on(SeatEvent event) {
        switch (event) {
            case Offered e -> {
                if (room == null || !room.isAtTimeOf(e.room())) {
                    told.clear();
                }
                room = e.room();
                id = e.room().seats();
            }
            case Closed e -> {
                id = e.id();
                closed = e.release();
            }
            case Taken e -> {
                var where = e.state() == SeatState.WAITLISTED
                        ? waiting
                        : e.seat().attendance() == Mode.ONSITE ? onsite : online;
                where.put(e.seat().id(), e.seat());
            }
            case GivenBack e -> {
                waiting.remove(e.seat());
                onsite.remove(e.seat());
                online.remove(e.seat());
            }
            case Promoted e -> {
                waiting.remove(e.seat().id());
                onsite.put(e.seat().id(), e.seat());
            }
            case Displaced e -> {
                onsite.remove(e.seat().id());
                var queue = new ArrayList<>(waiting.values());
                queue.add(Math.min(e.position() - 1, queue.size()), e.seat());
                waiting.clear();
                queue.forEach(seat -> waiting.put(seat.id(), seat));
            }
            case Overlapped e -> told.put(e.seat().id(), e.other().session());
        }
    }
}
