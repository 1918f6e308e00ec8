package igf.platform.reaction;

import igf.platform.lease.LeaderTask;
import igf.platform.lease.Term;
import igf.platform.log.stored.UnknownEventException;
import java.util.OptionalLong;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs Axon's processor of one reaction as a leader task, while this replica holds the lease. The owner also claims the
 * token, which is saved in the transaction of the handled events. A suspended owner cannot save it after another
 * replica has taken the lease.
 */
final class Reaction extends PooledStreamingEventProcessor implements LeaderTask {

    private static final Logger LOG = LoggerFactory.getLogger(Reaction.class);

    private final EventHandlerInvoker handlers;
    private final JdbcClient jdbc;
    private final String claimant;
    private volatile @Nullable Term term;
    private volatile @Nullable UnknownEventException unknown;

    /** @param claimant owner of the tokens that this process claims */
    Reaction(Builder builder, EventHandlerInvoker handlers, JdbcClient jdbc, String claimant) {
        super(builder);
        this.handlers = handlers;
        this.jdbc = jdbc;
        this.claimant = claimant;
    }

    /** Returns whether this reaction does something at events of a type. */
    boolean handles(Class<?> payloadType) {
        return handlers.canHandleType(payloadType);
    }

    /** Does nothing, because the lease starts the processor. */
    @Override
    public void registerLifecycleHandlers(LifecycleRegistry registry) {}

    @Override
    public String lease() {
        return "reaction." + getName();
    }

    @Override
    public void begin(Term newTerm) {
        unknown = null;
        term = newTerm;
        newTerm.fenced(() -> jdbc.sql("UPDATE token_entry SET owner = ?, timestamp = ? WHERE processorname = ?")
                .params(claimant, DateTimeUtils.formatInstant(GenericTokenEntry.clock.instant()), getName())
                .update());
        start();
    }

    @Override
    public void end() {
        shutDown();
    }

    /** Gives the lease back after an {@link Error}. Axon's processor would stop processing but keep its claim. */
    void releaseLease() {
        var current = term;
        if (current != null) {
            current.release();
        }
    }

    /**
     * Called when the source reaches an event that this release does not know. Earlier events may still be in progress.
     */
    void onUnknownEvent(UnknownEventException event) {
        unknown = event;
        blockIfEarlierEventsAreHandled();
    }

    @Override
    public void maintain() {
        blockIfEarlierEventsAreHandled();
    }

    private void blockIfEarlierEventsAreHandled() {
        var unknownEvent = unknown;
        var current = term;
        if (unknownEvent == null || current == null || current.isOver()) {
            return;
        }
        var positions = processingStatus().values().stream()
                .map(EventTrackerStatus::getTrackingToken)
                .map(token -> token == null ? OptionalLong.of(0) : token.position())
                .toList();
        if (!positions.isEmpty()
                && positions.stream().allMatch(position -> position.orElse(0) >= unknownEvent.position() - 1)) {
            LOG.error("{} cannot continue: {}", lease(), unknownEvent.getMessage());
            current.blockOn(unknownEvent.name());
        }
    }
}
