// Long: all rules of one aggregate, each in a few lines.
package igf.participation.floor;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.vocabulary.Mode;
import igf.participation.floor.FloorCommand.Ask;
import igf.participation.floor.FloorCommand.Clear;
import igf.participation.floor.FloorCommand.Dismiss;
import igf.participation.floor.FloorCommand.Finish;
import igf.participation.floor.FloorCommand.Grant;
import igf.participation.floor.FloorCommand.Leave;
import igf.participation.floor.FloorCommand.TakeGrantBack;
import igf.participation.floor.FloorCommand.Withdraw;
import igf.participation.floor.FloorEvent.Asked;
import igf.participation.floor.FloorEvent.Done;
import igf.participation.floor.FloorEvent.GrantTakenBack;
import igf.participation.floor.FloorEvent.Granted;
import igf.participation.floor.FloorEvent.Restated;
import igf.participation.floor.FloorEvent.Withdrawn;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A session's floor. A registration has at most one place in the queue. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Floor {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable UUID session;
    /** In order of arrival. */
    private Map<UUID, FloorRequest> waiting = new LinkedHashMap<>();

    private @Nullable UUID speaking;

    /** The speaker's request, which returns to the queue if the grant is taken back. */
    private @Nullable FloorRequest granted;

    /** Mode of the previous speaker. */
    private @Nullable Mode before;

    private Set<UUID> done = new LinkedHashSet<>();
    private @Nullable Mode last;

    /** Registration and person of every request ever made, in order of arrival. */
    private Map<UUID, UUID> registrations = new LinkedHashMap<>();

    private Map<UUID, UUID> people = new HashMap<>();
    /** How often each registration had the floor. */
    private Map<UUID, Integer> spoken = new HashMap<>();

    Floor() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FloorPlace handle(Ask command) {
        var request = command.request();
        if (request.kind() == FloorRequestKind.QUESTION && request.text() == null) {
            throw new RefusedException(Refusal.rule("FIELD_REQUIRED", "/text", "A question needs its text."));
        }
        for (var own : waiting.values()) {
            if (own.registration().equals(request.registration())) {
                var restated = own.mergedWith(request);
                if (!restated.asksSameAs(own)) {
                    apply(new Restated(session(), restated));
                }
                return place(own.id(), false);
            }
        }
        apply(new Asked(command.id(), command.session(), command.edition(), request));
        return place(request.id(), true);
    }

    /**
     * Gives the floor to one person and ends the turn of the previous speaker. The chair may call anybody in the queue,
     * not just the first.
     */
    @CommandHandler
    FloorPlace handle(Grant command) {
        if (command.request().equals(speaking)) {
            return place(command.request(), false);
        }
        var request = waiting.get(command.request());
        if (request == null) {
            throw notWaitingRefusal(command.request());
        }
        if (speaking != null) {
            apply(new Done(session(), speaking));
        }
        apply(new Granted(session(), request.id(), request.mode()));
        return place(request.id(), true);
    }

    @CommandHandler
    FloorPlace handle(TakeGrantBack command) {
        if (granted != null && command.request().equals(speaking)) {
            requeue(granted);
        } else if (!waiting.containsKey(command.request())) {
            throw notWaitingRefusal(command.request());
        }
        return place(command.request(), true);
    }

    /**
     * Returns the granted request to its old place in the queue. A newer request of the same person is merged into it.
     */
    private void requeue(FloorRequest request) {
        var newer = waiting.values().stream()
                .filter(other -> other.registration().equals(request.registration()))
                .findFirst();
        newer.ifPresent(other -> apply(new Withdrawn(session(), other.id(), other.registration())));
        apply(new GrantTakenBack(session(), request.id(), before));
        newer.map(request::mergedWith)
                .filter(restated -> !restated.asksSameAs(request))
                .ifPresent(restated -> apply(new Restated(session(), restated)));
    }

    /** Removes a waiting request. A speaker cannot be dismissed: end their turn or take the grant back. */
    @CommandHandler
    void handle(Dismiss command) {
        if (command.request().equals(speaking)) {
            throw new RefusedException(Refusal.conflict(
                    "SPEAKING", "This person has the floor: end their turn, or take the grant back first."));
        }
        if (!people.containsKey(command.request())) {
            throw notWaitingRefusal(command.request());
        }
        withdrawMatching(command.request()::equals);
    }

    @CommandHandler
    FloorPlace handle(Finish command) {
        if (command.request().equals(speaking)) {
            apply(new Done(session(), command.request()));
        } else if (waiting.containsKey(command.request())) {
            throw new RefusedException(Refusal.conflict("NOT_SPEAKING", "This request still waits: grant it first."));
        } else if (!done.contains(command.request())) {
            throw notWaitingRefusal(command.request());
        }
        return place(command.request(), true);
    }

    /** Checks the owner before existence, so that other callers cannot learn which requests exist. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Withdraw command) {
        var known = people.get(command.request());
        if (command.ids() != null && (known == null || !command.ids().contains(known))) {
            throw new RefusedException(Refusal.forbidden("NOT_YOURS", "This is not your request."));
        }
        if (known == null) {
            throw notWaitingRefusal(command.request());
        }
        withdrawMatching(command.request()::equals);
    }

    @CommandHandler
    void handle(Leave command) {
        withdrawMatching(request -> command.registration().equals(registrations.get(request)));
    }

    @CommandHandler
    void handle(Clear command) {
        withdrawMatching(request -> true);
    }

    private void withdrawMatching(Predicate<UUID> matches) {
        if (speaking != null && matches.test(speaking)) {
            apply(new Done(session(), speaking));
        }
        for (var request : List.copyOf(waiting.values())) {
            if (matches.test(request.id())) {
                apply(new Withdrawn(session(), request.id(), request.registration()));
            }
        }
    }

    private RefusedException notWaitingRefusal(UUID request) {
        return new RefusedException(
                done.contains(request)
                        ? Refusal.conflict("ALREADY_DONE", "This request was taken already.")
                        : Refusal.notFound("There is no such request in this session."));
    }

    private FloorPlace place(UUID request, boolean fresh) {
        if (request.equals(speaking)) {
            return new FloorPlace(request, FloorRequestState.GRANTED, null, fresh);
        }
        if (done.contains(request)) {
            return new FloorPlace(request, FloorRequestState.DONE, null, fresh);
        }
        var order = new FairTurns(last)
                .order(
                        new ArrayList<>(waiting.values()),
                        FloorRequest::mode,
                        waitingRequest -> spoken.getOrDefault(waitingRequest.registration(), 0));
        var ids = order.stream().map(FloorRequest::id).toList();
        return new FloorPlace(request, FloorRequestState.WAITING, ids.indexOf(request) + 1, fresh);
    }

    private UUID session() {
        return Objects.requireNonNull(session);
    }

    private void countTurns(UUID request, int turns) {
        var registration = registrations.get(request);
        if (registration != null) {
            spoken.merge(registration, turns, Integer::sum);
        }
    }

    /** Returns a request to its old place, by arrival. */
    private void restoreToQueue(FloorRequest request) {
        var all = new HashMap<>(waiting);
        all.put(request.id(), request);
        waiting.clear();
        registrations.keySet().stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .forEach(restored -> waiting.put(restored.id(), restored));
    }

    @EventSourcingHandler
    void on(FloorEvent event) {
        switch (event) {
            case Asked e -> {
                id = e.id();
                session = e.session();
                waiting.put(e.request().id(), e.request());
                registrations.put(e.request().id(), e.request().registration());
                people.put(e.request().id(), e.request().person());
            }
            case Restated e -> waiting.put(e.request().id(), e.request());
            case Granted e -> {
                granted = waiting.remove(e.request());
                speaking = e.request();
                before = last;
                last = e.mode();
                countTurns(e.request(), 1);
            }
            case GrantTakenBack e -> {
                speaking = null;
                last = e.last();
                countTurns(e.request(), -1);
                if (granted != null) {
                    restoreToQueue(granted);
                    granted = null;
                }
            }
            case Done e -> {
                speaking = null;
                granted = null;
                done.add(e.request());
            }
            case Withdrawn e -> waiting.remove(e.request());
        }
    }
}
