package igf.platform.command;

import igf.platform.command.aggregate.AggregateCache;
import igf.platform.domain.Actor;
import igf.platform.domain.Aggregates;
import igf.platform.domain.Context;
import igf.platform.domain.DerivedId;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.domain.StaleVersionException;
import igf.platform.log.AlreadyAppendedException;
import igf.platform.log.AppendContext;
import igf.platform.log.Cause;
import igf.platform.log.MetaCodec;
import igf.platform.trace.Traces;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends commands to aggregates. A command commits in a transaction of its own, even if the caller has one. */
public final class Commands {

    static final String IF_MATCH = "ifMatch";
    private static final int MAX_ATTEMPTS = 12;
    private static final Refusal EXISTS = Refusal.conflict("EXISTS", "It exists already.");

    private final CommandGateway gateway;
    private final Aggregates aggregates;
    private final @Nullable CommandResultStore outcomes;
    private final Clock clock;

    /** Creates a sender for requests that are not repeatable. */
    public Commands(CommandGateway gateway, Aggregates aggregates, Clock clock) {
        this(gateway, aggregates, null, clock);
    }

    public Commands(CommandGateway gateway, Aggregates aggregates, @Nullable CommandResultStore outcomes, Clock clock) {
        this.gateway = gateway;
        this.aggregates = aggregates;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Returns the reader of the aggregates that receive the commands. */
    public Aggregates aggregates() {
        return aggregates;
    }

    /**
     * Sends a command that is not a step of a repeatable request.
     *
     * @param command a record with a {@code @TargetAggregateIdentifier}
     * @param actor who sends it
     * @param correlationId the request it belongs to
     * @param ifMatch the version that the caller has seen; null for any
     * @throws RefusedException with every reason of the aggregate; of kind {@link Refusal.Kind#NOT_FOUND} if the
     *         aggregate is missing
     * @throws StaleVersionException if {@code ifMatch} is not the current version
     */
    public <R extends @Nullable Object> CommandResult<R> send(
            Object command, Actor actor, String correlationId, @Nullable Long ifMatch) {
        return send(command, actor, correlationId, ifMatch, Map.of(), null);
    }

    /**
     * Sends a command as a step of a repeatable request. A step that an earlier attempt has committed is not repeated.
     *
     * @param step null if the request is not repeatable
     */
    public <R extends @Nullable Object> CommandResult<R> send(
            Object command, Actor actor, String correlationId, @Nullable Long ifMatch, @Nullable Step step) {
        if (step == null || outcomes == null) {
            return send(command, actor, correlationId, ifMatch, Map.of(), null);
        }
        var before = outcomes.<R>find(step);
        return before.isPresent()
                ? before.get()
                : send(command, actor, correlationId, ifMatch, Map.of(CommandResultStore.STEP, step), null);
    }

    /** Returns the outcome of a step in an earlier attempt; empty if that attempt did not commit it. */
    public <R extends @Nullable Object> Optional<CommandResult<R>> findEarlier(Step step) {
        return outcomes == null ? Optional.empty() : outcomes.find(step);
    }

    private <R extends @Nullable Object> CommandResult<R> send(
            Object command,
            Actor actor,
            String correlationId,
            @Nullable Long ifMatch,
            Map<String, ?> extraMetadata,
            @Nullable IntFunction<String> ids) {
        CommandResultStore.requireNotBuildingResponse();
        var context = new Context(actor, clock.instant(), correlationId);
        var metadata = new LinkedHashMap<String, Object>(MetaCodec.encode(context, null));
        metadata.put(ContextParameters.CONTEXT, context);
        if (ifMatch != null) {
            metadata.put(IF_MATCH, ifMatch);
        }
        metadata.putAll(extraMetadata);
        for (int tries = 1; ; tries++) {
            try {
                return runSeparately(() -> decide(command, metadata, ids));
            } catch (ConcurrencyException | DeadlockException | AggregateStreamCreationException e) {
                // A deadlock happens if two commands load the same aggregates in opposite order. A creation fails if
                // another process has created the stream meanwhile. A retry decides on the current state; it only fails
                // again if the command always creates the stream.
                if (tries >= MAX_ATTEMPTS) {
                    throw e instanceof AggregateStreamCreationException ? new RefusedException(EXISTS) : e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(500_000L << Math.min(tries, 6)));
            } catch (AlreadyAppendedException e) {
                return alreadyAppended();
            } catch (AggregateNotFoundException | IncompatibleAggregateException e) {
                // Incompatible: the id belongs to an aggregate of another type.
                throw new RefusedException(Refusal.notFound());
            } catch (CommandExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    /** Returns an empty result, because an earlier delivery of the same cause has already appended this step. */
    @SuppressWarnings("NullAway") // The handler's return value is unknown.
    private static <R extends @Nullable Object> CommandResult<R> alreadyAppended() {
        return new CommandResult<>((R) null, List.of());
    }

    /**
     * Decides on the cached state first. If that yields a refusal or no events, the state may be stale, so it decides
     * again on the log.
     */
    private <R extends @Nullable Object> CommandResult<R> decide(
            Object command, Map<String, Object> metadata, @Nullable IntFunction<String> ids) {
        var attempt = new AggregateCache.Attempt(true);
        try {
            var written = this.<R>decide(command, metadata, ids, attempt);
            if (!written.appended().isEmpty() || !attempt.usedCache()) {
                return written;
            }
        } catch (RefusedException | StaleVersionException e) {
            if (!attempt.usedCache()) {
                throw e;
            }
        }
        return decide(command, metadata, ids, new AggregateCache.Attempt(false));
    }

    private <R extends @Nullable Object> CommandResult<R> decide(
            Object command,
            Map<String, Object> metadata,
            @Nullable IntFunction<String> ids,
            AggregateCache.Attempt attempt) {
        var message = GenericCommandMessage.asCommandMessage(command)
                .andMetaData(metadata)
                .andMetaData(Map.of(AggregateCache.Attempt.KEY, attempt));
        try (var part = Traces.startChildSpan(command.getClass().getSimpleName())) {
            try {
                var captured = AppendContext.<R>capture(ids, () -> gateway.sendAndWait(message));
                return new CommandResult<>(captured.result(), captured.appended());
            } catch (RuntimeException e) {
                part.recordFailure(e);
                throw e;
            }
        }
    }

    /**
     * Sends a command from a reaction or a deadline. A cause that is delivered again does not repeat the step; the
     * result then has no events.
     */
    public <R extends @Nullable Object> CommandResult<R> sendAs(String system, Object command, String correlationId) {
        var ids = Cause.current()
                .map(cause -> cause.ids(system, command.toString()))
                .orElse(null);
        return send(command, Actor.system(system), correlationId, null, Map.of(), ids);
    }

    /**
     * Sends a command whose event has a known id, so that others can wait for the event before it exists.
     *
     * @param firstEvent id of the command's first event, which no other event may have
     */
    public <R extends @Nullable Object> CommandResult<R> sendAs(
            String system, Object command, String correlationId, UUID firstEvent) {
        return send(
                command,
                Actor.system(system),
                correlationId,
                null,
                Map.of(),
                number -> (number == 0 ? firstEvent : DerivedId.of(firstEvent, Integer.toString(number))).toString());
    }

    /**
     * Runs the work on another thread if this one has a unit of work or a transaction, as in event handlers. An append
     * needs its own unit of work and transaction.
     */
    static <T> T runSeparately(Supplier<T> work) {
        if (!CurrentUnitOfWork.isStarted() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        var task = new FutureTask<>(Traces.withCurrentSpan(work::get));
        Thread.ofVirtual().name("command").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command ran", e);
        }
    }
}
