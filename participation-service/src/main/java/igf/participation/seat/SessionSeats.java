package igf.participation.seat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.participation.seat.SeatCommand.GiveBack;
import igf.participation.seat.SeatCommand.Offer;
import igf.participation.seat.SeatCommand.Take;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.participation.vocabulary.Mode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Online seats have no limit; the room's are as many as the room has, and the queue is for the room alone. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class SessionSeats {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Room room;
    private Map<UUID, Seat> onsite = new LinkedHashMap<>();
    private Map<UUID, Seat> online = new LinkedHashMap<>();
    /** In the order in which they came. */
    private Map<UUID, Seat> waiting = new LinkedHashMap<>();

    SessionSeats() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Offer command) {
        offer(command.room());
    }

    private void offer(Room offered) {
        if (room == null || room.release() < offered.release()) {
            apply(new Offered(offered));
            promote();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SeatPlace handle(Take command) {
        offer(command.room());
        var seat = command.seat();
        var held = held(seat.id());
        if (held != null && held.attendance() == seat.attendance()) {
            return place(seat.id(), false);
        }
        if (held != null) {
            giveBack(held);
        }
        if (seat.attendance() == Mode.ONLINE || onsite.size() < room().capacity()) {
            apply(new Taken(room(), seat, SeatState.CONFIRMED, null));
        } else {
            apply(new Taken(room(), seat, SeatState.WAITLISTED, waiting.size() + 1));
        }
        return place(seat.id(), true);
    }

    @CommandHandler
    void handle(GiveBack command) {
        var held = held(command.seat());
        if (held != null) {
            giveBack(held);
        }
    }

    private void giveBack(Seat held) {
        var state = waiting.containsKey(held.id()) ? SeatState.WAITLISTED : SeatState.CONFIRMED;
        apply(new GivenBack(
                room().session(), room().edition(), held.id(), held.registration(), held.attendance(), state));
        promote();
    }

    /** Everybody keeps a seat once had, so that a smaller room may hold more than it has for a while. */
    private void promote() {
        while (!waiting.isEmpty() && onsite.size() < room().capacity()) {
            apply(new Promoted(room(), waiting.values().iterator().next()));
        }
    }

    private @Nullable Seat held(UUID seat) {
        var there = onsite.get(seat);
        if (there == null) {
            there = online.get(seat);
        }
        return there == null ? waiting.get(seat) : there;
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
            case Taken e -> {
                var where = e.state() == SeatState.WAITLISTED
                        ? waiting
                        : seats(e.seat().attendance());
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

    private Map<UUID, Seat> seats(Mode mode) {
        return mode == Mode.ONSITE ? onsite : online;
    }
}
