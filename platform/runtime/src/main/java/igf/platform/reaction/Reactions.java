package igf.platform.reaction;

import igf.platform.log.EventLog;
import igf.platform.log.follow.LogSource;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Configures the reactions. Each has one segment and is woken by the log. A new reaction begins at the end of the log.
 * An event with a permanent failure is parked with its stream.
 */
final class Reactions implements ConfigurerModule {

    private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);

    private final EventLog log;
    private final ParkedEvents parked;
    private final JdbcClient jdbc;
    private final String claimant;
    private final Duration claimEvery;

    /**
     * @param claimant owner of the tokens that this process claims
     * @param claimEvery how often a reaction checks whether its pause after a failed batch is over
     */
    Reactions(EventLog log, ParkedEvents parked, JdbcClient jdbc, String claimant, Duration claimEvery) {
        this.log = log;
        this.parked = parked;
        this.jdbc = jdbc;
        this.claimant = claimant;
        this.claimEvery = claimEvery;
    }

    @Override
    public void configureModule(Configurer configurer) {
        parked.register(configurer
                .eventProcessing()
                .registerEventProcessorFactory(this::createReaction)
                // By default, Axon logs a failure and drops the event, so that nothing would be parked or retried.
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance()));
    }

    private Reaction createReaction(String name, Configuration axon, EventHandlerInvoker handlers) {
        var created = new AtomicReference<Reaction>();
        var processing = axon.eventProcessingConfiguration();
        var builder = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(processing.errorHandler(name))
                .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, name))
                .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
                .messageSource(new LogSource(log, unknown -> created.get().onUnknownEvent(unknown)))
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .coordinatorExecutor(createExecutor(
                        axon, name + "-coordinator", () -> created.get().releaseLease()))
                .workerExecutor(createExecutor(axon, name, () -> created.get().releaseLease()))
                .tokenClaimInterval(claimEvery.toMillis())
                .initialSegmentCount(1)
                .batchSize(20)
                .initialToken(StreamableMessageSource::createHeadToken);
        var reaction = new Reaction(builder, handlers, jdbc, claimant);
        reaction.registerHandlerInterceptor(new CauseInterceptor(name, log.traces()));
        // Axon's processor neither continues nor stops after an Error. An Error is not the event's fault, so the event
        // is not parked.
        reaction.registerHandlerInterceptor((unit, chain) -> {
            try {
                return chain.proceed();
            } catch (Error e) {
                reaction.releaseLease();
                throw new IllegalStateException(name + " failed; its lease is given back", e);
            }
        });
        created.set(reaction);
        return reaction;
    }

    /**
     * Returns a thread for one segment.
     *
     * @param releaseLease called after an {@link Error}, which Axon ignores
     */
    private static ScheduledExecutorService createExecutor(Configuration axon, String name, Runnable releaseLease) {
        var factory = Thread.ofPlatform().name("reaction-" + name).daemon().factory();
        var thread = new ScheduledThreadPoolExecutor(1, factory) {
            @Override
            protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
                super.afterExecute(task, thrown);
                if (task instanceof Future<?> done
                        && done.state() == Future.State.FAILED
                        && done.exceptionNow() instanceof Error error) {
                    LOG.error("{} failed; its lease is given back", name, error);
                    releaseLease.run();
                }
            }
        };
        axon.onShutdown(thread::shutdown);
        return thread;
    }

    /** Runs after Axon's own module, which would remove queues of groups without a property. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }
}
