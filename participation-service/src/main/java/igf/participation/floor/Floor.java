package igf.participation.floor;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.participation.floor.FloorCommand.Ask;
import igf.participation.floor.FloorCommand.Finish;
import igf.participation.floor.FloorCommand.Grant;
import igf.participation.floor.FloorEvent.Asked;
import igf.participation.floor.FloorEvent.Done;
import igf.participation.floor.FloorEvent.Granted;
import igf.participation.vocabulary.Mode;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(snapshotTriggerDefinition = "snapshots")
class Floor {

    /** Questions of one registration that may wait at a time. */
    private static final int MOST_QUESTIONS = 3;

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable UUID session;
    /** In order of arrival. */
    private Map<UUID, FloorRequest> waiting = new LinkedHashMap<>();

    private @Nullable UUID speaking;
    private Set<UUID> done = new LinkedHashSet<>();
    private @Nullable Mode last;

    Floor() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FloorPlace handle(Ask command) {
        var request = command.request();
        var own = waiting.values().stream()
                .filter(r -> r.registration().equals(request.registration()) && r.kind() == request.kind())
                .toList();
        if (request.kind() == FloorRequest.Kind.HAND && !own.isEmpty()) {
            return place(own.getFirst().id(), false);
        }
        if (request.kind() == FloorRequest.Kind.QUESTION && request.text() == null) {
            throw new Refused(Refusal.rule("FIELD_REQUIRED", "/text", "A question needs its text."));
        }
        if (own.size() >= MOST_QUESTIONS) {
            throw new Refused(Refusal.conflict(
                    "TOO_MANY_QUESTIONS", "Three questions of yours wait already; ask again when one was taken."));
        }
        apply(new Asked(command.id(), command.session(), command.edition(), request));
        return place(request.id(), true);
    }

    /** The queue proposes; the chair may call anybody who waits. One speaks at a time. */
    @CommandHandler
    FloorPlace handle(Grant command) {
        if (command.request().equals(speaking)) {
            return place(command.request(), false);
        }
        var request = waiting.get(command.request());
        if (request == null) {
            throw notWaiting(command.request());
        }
        if (speaking != null) {
            apply(new Done(session(), speaking));
        }
        apply(new Granted(session(), request.id(), request.mode()));
        return place(request.id(), true);
    }

    @CommandHandler
    FloorPlace handle(Finish command) {
        if (command.request().equals(speaking)) {
            apply(new Done(session(), command.request()));
        } else if (waiting.containsKey(command.request())) {
            throw new Refused(Refusal.conflict("NOT_SPEAKING", "This request still waits: grant it first."));
        } else if (!done.contains(command.request())) {
            throw notWaiting(command.request());
        }
        return place(command.request(), true);
    }

    private Refused notWaiting(UUID request) {
        return new Refused(
                done.contains(request)
                        ? Refusal.conflict("ALREADY_DONE", "This request was taken already.")
                        : Refusal.notFound("There is no such request in this session."));
    }

    private FloorPlace place(UUID request, boolean fresh) {
        if (request.equals(speaking)) {
            return new FloorPlace(request, FloorRequest.State.GRANTED, null, fresh);
        }
        if (done.contains(request)) {
            return new FloorPlace(request, FloorRequest.State.DONE, null, fresh);
        }
        var order = new FairTurns(last).order(new ArrayList<>(waiting.values()), FloorRequest::mode);
        var ids = order.stream().map(FloorRequest::id).toList();
        return new FloorPlace(request, FloorRequest.State.WAITING, ids.indexOf(request) + 1, fresh);
    }

    private UUID session() {
        return Objects.requireNonNull(session);
    }

    @EventSourcingHandler
    void on(FloorEvent event) {
        switch (event) {
            case Asked e -> {
                id = e.id();
                session = e.session();
                waiting.put(e.request().id(), e.request());
            }
            case Granted e -> {
                waiting.remove(e.request());
                speaking = e.request();
                last = e.mode();
            }
            case Done e -> {
                speaking = null;
                done.add(e.request());
            }
        }
    }
}
