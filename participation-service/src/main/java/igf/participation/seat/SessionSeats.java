// Long: all rules of one aggregate, each in a few lines.
package igf.participation.seat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.SeatCommand.AnnounceOverlaps;
import igf.participation.seat.SeatCommand.Close;
import igf.participation.seat.SeatCommand.GiveBack;
import igf.participation.seat.SeatCommand.GoOnline;
import igf.participation.seat.SeatCommand.Offer;
import igf.participation.seat.SeatCommand.Promote;
import igf.participation.seat.SeatCommand.Take;
import igf.participation.seat.SeatEvent.Closed;
import igf.participation.seat.SeatEvent.Displaced;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Overlapped;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
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
 * at that time. After the end of the session no seat changes.
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
    void handle(Offer command, Context context, OtherSessions others) {
        offer(command.room(), context, others);
    }

    private void offer(Room offered, Context context, OtherSessions others) {
        if (offered.release() > closed && (room == null || room.release() < offered.release())) {
            apply(new Offered(offered));
            if (!hasEnded(context, others)) {
                displace(others);
                promote(others);
            }
        }
    }

    /** Moves those who got their seats last to the head of the waiting list, as many as the room no longer holds. */
    private void displace(OtherSessions others) {
        var seats = List.copyOf(onsite.values());
        var last = seats.subList(Math.min(requireRoom().capacity(), seats.size()), seats.size());
        for (int i = 0; i < last.size(); i++) {
            apply(new Displaced(requireRoom(), last.get(i), i + 1));
            others.release(last.get(i), requireRoom().session());
        }
    }

    @CommandHandler
    void handle(AnnounceOverlaps command, Context context, OtherSessions others) {
        if (room == null || hasEnded(context, others)) {
            return;
        }
        for (var seat : List.copyOf(onsite.values())) {
            others.findOverlap(seat, requireRoom())
                    .filter(other -> !other.session().equals(told.get(seat.id())))
                    .ifPresent(other -> apply(new Overlapped(requireRoom(), seat, other)));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Close command, Context context, OtherSessions others) {
        if (command.release() > closed
                && (room == null || room.release() < command.release() && !hasEnded(context, others))) {
            apply(new Closed(command.id(), command.session(), command.edition(), command.release()));
            Stream.of(waiting, onsite, online)
                    .flatMap(seats -> List.copyOf(seats.values()).stream())
                    .toList()
                    .forEach(seat -> endSeat(seat, SeatReturn.Reason.SESSION_CANCELLED, others));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SeatPlace handle(Take command, Context context, OtherSessions others) {
        offer(command.room(), context, others);
        if (room == null || room.release() < closed) {
            throw new RefusedException(
                    Refusal.conflict("SESSION_CANCELLED", "The session is no longer in the programme."));
        }
        requireNotEnded(context, others);
        var other = requireRoom().session().equals(command.inPlaceOf()) ? null : command.inPlaceOf();
        if (other != null) {
            others.giveBack(command.seat(), requireRoom(), other, context);
        }
        promote(others);
        var place = take(command.seat(), others);
        if (other != null && place.state() == SeatState.WAITLISTED) {
            throw new RefusedException(Refusal.conflict(
                    "ROOM_FULL", "The room is full. Wait for a seat without giving the other one back."));
        }
        return place;
    }

    private SeatPlace take(Seat requested, OtherSessions others) {
        var held = seatsOfRegistration(requested.registration());
        for (var own : held) {
            if (own.attendance() == requested.attendance()) {
                return place(own.id(), false);
            }
        }
        var first = held.stream().noneMatch(own -> own.id().equals(requested.id()));
        var seat = first ? requested : requested.withSecondId(requireRoom().session());
        if (seat.attendance() == Mode.ONSITE && onsite.size() >= requireRoom().capacity()) {
            apply(new Taken(requireRoom(), seat, SeatState.WAITLISTED, waiting.size() + 1));
        } else {
            takeFreeSeat(seat, others);
        }
        return place(seat.id(), true);
    }

    private void takeFreeSeat(Seat seat, OtherSessions others) {
        var inRoom = seat.attendance() == Mode.ONSITE;
        if (inRoom) {
            others.findOverlap(seat, requireRoom()).ifPresent(other -> {
                throw new RefusedException(other.refusal());
            });
        }
        apply(new Taken(requireRoom(), seat, SeatState.CONFIRMED, null));
        if (inRoom) {
            others.book(seat, requireRoom().session());
        }
        endOtherSeat(seat, others);
        promote(others);
    }

    @CommandHandler
    void handle(Promote command, Context context, OtherSessions others) {
        if (room != null && !hasEnded(context, others)) {
            promote(others);
        }
    }

    @CommandHandler
    void handle(GoOnline command, Context context, OtherSessions others) {
        if (room == null || hasEnded(context, others)) {
            return;
        }
        var held = seatsOfRegistration(command.registration());
        var roomSeats =
                held.stream().filter(seat -> seat.attendance() == Mode.ONSITE).toList();
        if (roomSeats.isEmpty()) {
            return;
        }
        if (held.size() == roomSeats.size()) {
            var seat = roomSeats.getFirst().otherSeat(requireRoom().session(), Mode.ONLINE);
            apply(new Taken(requireRoom(), seat, SeatState.CONFIRMED, null));
        }
        roomSeats.forEach(seat -> endSeat(seat, SeatReturn.Reason.MOVED, others));
        promote(others);
    }

    /** Returns a seat; null if nobody has it. */
    @Nullable
    SeatPlace find(UUID seat) {
        return Stream.of(waiting, onsite, online).anyMatch(seats -> seats.containsKey(seat))
                ? place(seat, false)
                : null;
    }

    /**
     * Gives a seat back. After the session's end it rejects a person's request, and ignores the end of a registration.
     */
    @CommandHandler
    void handle(GiveBack command, Context context, OtherSessions others) {
        Stream.of(waiting, onsite, online)
                .map(seats -> seats.get(command.seat()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(seat -> {
                    if (command.reason() == SeatReturn.Reason.GIVEN_BACK) {
                        requireNotEnded(context, others);
                    }
                    if (!hasEnded(context, others)) {
                        endSeat(seat, command.reason(), others);
                        promote(others);
                    }
                });
    }

    /** Gives back the seats of these registrations in the room, in exchange for a seat in another session. */
    void giveBackRoomSeats(Set<UUID> registrations, Context context, OtherSessions others) {
        var given = onsite.values().stream()
                .filter(seat -> registrations.contains(seat.registration()))
                .toList();
        if (!given.isEmpty()) {
            requireNotEnded(context, others);
            given.forEach(seat -> endSeat(seat, SeatReturn.Reason.GIVEN_BACK, others));
            promote(others);
        }
    }

    private void requireNotEnded(Context context, OtherSessions others) {
        if (hasEnded(context, others)) {
            throw new RefusedException(
                    Refusal.conflict("SESSION_ENDED", "The session has ended, so its seats are fixed."));
        }
    }

    private boolean hasEnded(Context context, OtherSessions others) {
        var end = requireRoom().endsAt() == null
                ? others.sessionEnd(requireRoom().session())
                : requireRoom().endsAt();
        return end != null && !context.now().isBefore(end);
    }

    private void endSeat(Seat seat, SeatReturn.Reason reason, OtherSessions others) {
        var state = waiting.containsKey(seat.id()) ? SeatState.WAITLISTED : SeatState.CONFIRMED;
        var inRoom = onsite.containsKey(seat.id());
        apply(new GivenBack(
                requireRoom().session(),
                requireRoom().edition(),
                seat.id(),
                seat.registration(),
                seat.attendance(),
                state,
                new SeatReturn(reason, requireRoom(), seat)));
        if (inRoom) {
            others.release(seat, requireRoom().session());
        }
    }

    /** Skips people who have a seat elsewhere at that time; they keep their place on the waiting list. */
    private void promote(OtherSessions others) {
        if (onsite.size() >= requireRoom().capacity()) {
            return;
        }
        for (var seat : List.copyOf(waiting.values())) {
            if (onsite.size() < requireRoom().capacity()
                    && others.findOverlap(seat, requireRoom()).isEmpty()) {
                apply(new Promoted(requireRoom(), seat));
                others.book(seat, requireRoom().session());
                endOtherSeat(seat, others);
            }
        }
    }

    /** Leaves one seat per person; a place on the waiting list does not count as a seat. */
    private void endOtherSeat(Seat seat, OtherSessions others) {
        for (var other : seatsOfRegistration(seat.registration())) {
            if (!other.id().equals(seat.id()) && !waiting.containsKey(other.id())) {
                endSeat(other, SeatReturn.Reason.MOVED, others);
            }
        }
    }

    /** Returns all seats and waiting-list places of a registration here. */
    private List<Seat> seatsOfRegistration(UUID registration) {
        var held = new ArrayList<Seat>();
        for (var id : List.of(
                Seat.id(registration, requireRoom().session()),
                Seat.secondId(registration, requireRoom().session()))) {
            for (var seats : List.of(waiting, onsite, online)) {
                var found = seats.get(id);
                if (found != null) {
                    held.add(found);
                }
            }
        }
        return held;
    }

    private SeatPlace place(UUID seat, boolean fresh) {
        int position = 1;
        for (var waitingSeat : waiting.keySet()) {
            if (waitingSeat.equals(seat)) {
                return new SeatPlace(seat, SeatState.WAITLISTED, position, fresh);
            }
            position++;
        }
        return new SeatPlace(seat, SeatState.CONFIRMED, null, fresh);
    }

    private Room requireRoom() {
        return Objects.requireNonNull(room);
    }

    @EventSourcingHandler
    void on(SeatEvent event) {
        switch (event) {
            case Offered e -> {
                if (room == null || !room.hasSameTime(e.room())) {
                    told.clear();
                }
                room = e.room();
                id = e.room().seatsId();
            }
            case Closed e -> {
                id = e.id();
                closed = e.release();
            }
            case Taken e -> {
                var seats = e.state() == SeatState.WAITLISTED
                        ? waiting
                        : e.seat().attendance() == Mode.ONSITE ? onsite : online;
                seats.put(e.seat().id(), e.seat());
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
