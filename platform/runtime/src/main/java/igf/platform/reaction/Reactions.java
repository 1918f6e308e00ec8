package igf.platform.reaction;

import igf.platform.log.EventLog;
import igf.platform.log.follow.LogSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How reactions run: one segment each, woken by the log, new ones begin at its end, what fails of itself is parked with its stream. */
final class Reactions implements ConfigurerModule {

    private final EventLog log;
    private final ParkedEvents parked;
    private final JdbcClient jdbc;
    private final String claimant;

    /** @param claimant owner of the tokens that this process claims */
    Reactions(EventLog log, ParkedEvents parked, JdbcClient jdbc, String claimant) {
        this.log = log;
        this.parked = parked;
        this.jdbc = jdbc;
        this.claimant = claimant;
    }

    @Override
    public void configureModule(Configurer configurer) {
        parked.register(configurer
                .eventProcessing()
                .registerEventProcessorFactory(this::reaction)
                // By default a failure is logged and its event is lost: nothing would ever be parked or tried again.
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance()));
    }

    private Reaction reaction(String name, Configuration axon, EventHandlerInvoker handlers) {
        var made = new AtomicReference<Reaction>();
        var processing = axon.eventProcessingConfiguration();
        var builder = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(processing.errorHandler(name))
                .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, name))
                .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
                .messageSource(new LogSource(log, unknown -> made.get().meets(unknown)))
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .coordinatorExecutor(thread(axon, name + "-coordinator"))
                .workerExecutor(thread(axon, name))
                .initialSegmentCount(1)
                .batchSize(20)
                .initialToken(StreamableMessageSource::createHeadToken);
        var reaction = new Reaction(builder, jdbc, claimant);
        reaction.registerHandlerInterceptor(new LoggedCause(name, log.traces()));
        made.set(reaction);
        return reaction;
    }

    /** One is enough for one segment. */
    private static ScheduledExecutorService thread(Configuration axon, String name) {
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reaction-" + name).daemon().factory());
        axon.onShutdown(thread::shutdown);
        return thread;
    }

    /** After Axon's own, which has queues only for groups that a property names, and would take ours away. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }
}
