package igf.participation.seat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.participation.seat.SeatCommand.Close;
import igf.participation.seat.SeatCommand.GiveBack;
import igf.participation.seat.SeatCommand.GoOnline;
import igf.participation.seat.SeatCommand.Look;
import igf.participation.seat.SeatCommand.Offer;
import igf.participation.seat.SeatCommand.Take;
import igf.participation.seat.SeatEvent.Closed;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.participation.vocabulary.Mode;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Online seats have no limit; the room's are as many as the room has, and the queue is for the room alone. A registration has one
 * seat at most, and beside it one place in the queue: who holds something keeps it until something better is theirs.
 */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class SessionSeats {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Room room;
    private Map<UUID, Seat> onsite = new LinkedHashMap<>();
    private Map<UUID, Seat> online = new LinkedHashMap<>();
    /** In the order in which they came. */
    private Map<UUID, Seat> waiting = new LinkedHashMap<>();

    /** The last release that had the session no longer. */
    private int closed;

    SessionSeats() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Offer command) {
        offer(command.room());
    }

    private void offer(Room offered) {
        if (offered.release() > closed && (room == null || room.release() < offered.release())) {
            apply(new Offered(offered));
            promote();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Close command) {
        if (command.release() > closed && (room == null || room.release() < command.release())) {
            apply(new Closed(command.id(), command.session(), command.edition(), command.release()));
            Stream.of(waiting, onsite, online)
                    .flatMap(seats -> List.copyOf(seats.values()).stream())
                    .toList()
                    .forEach(seat -> leave(seat, Departure.Reason.SESSION_CANCELLED));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SeatPlace handle(Take command) {
        offer(command.room());
        if (room == null || room.release() < closed) {
            throw new Refused(Refusal.conflict("SESSION_CANCELLED", "The session is no longer in the programme."));
        }
        var held = held(command.seat().registration());
        for (var each : held) {
            if (each.attendance() == command.seat().attendance()) {
                return place(each.id(), false);
            }
        }
        var first =
                held.stream().noneMatch(each -> each.id().equals(command.seat().id()));
        var seat = first ? command.seat() : command.seat().second(room().session());
        if (seat.attendance() == Mode.ONLINE || onsite.size() < room().capacity()) {
            apply(new Taken(room(), seat, SeatState.CONFIRMED, null));
            leaveTheOther(seat);
            promote();
        } else {
            apply(new Taken(room(), seat, SeatState.WAITLISTED, waiting.size() + 1));
        }
        return place(seat.id(), true);
    }

    @CommandHandler
    void handle(GoOnline command) {
        if (room == null) {
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
        ofTheRoom.forEach(seat -> leave(seat, Departure.Reason.MOVED));
        promote();
    }

    @CommandHandler
    @Nullable
    SeatPlace handle(Look command) {
        return Stream.of(waiting, onsite, online).anyMatch(seats -> seats.containsKey(command.seat()))
                ? place(command.seat(), false)
                : null;
    }

    @CommandHandler
    void handle(GiveBack command) {
        Stream.of(waiting, onsite, online)
                .map(seats -> seats.get(command.seat()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(seat -> {
                    leave(seat, command.reason());
                    promote();
                });
    }

    private void leave(Seat seat, Departure.Reason reason) {
        var state = waiting.containsKey(seat.id()) ? SeatState.WAITLISTED : SeatState.CONFIRMED;
        apply(new GivenBack(
                room().session(),
                room().edition(),
                seat.id(),
                seat.registration(),
                seat.attendance(),
                state,
                new Departure(reason, room(), seat)));
    }

    /** Everybody keeps a seat once had, so that a smaller room may hold more than it has for a while. */
    private void promote() {
        while (!waiting.isEmpty() && onsite.size() < room().capacity()) {
            var seat = waiting.values().iterator().next();
            apply(new Promoted(room(), seat));
            leaveTheOther(seat);
        }
    }

    /** Nobody sits in two places; a place in the queue is none. */
    private void leaveTheOther(Seat seat) {
        for (var each : held(seat.registration())) {
            if (!each.id().equals(seat.id()) && !waiting.containsKey(each.id())) {
                leave(each, Departure.Reason.MOVED);
            }
        }
    }

    /** All that a registration has here. */
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
        }
    }
}
