package igf.platform;

import igf.platform.log.LogSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;

/** How reactions run: one segment each, woken by the log, new ones begin at its end, what fails of itself is parked with its stream. */
final class Reactions implements ConfigurerModule {

    private final LogSource source;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer events;
    private final Serializer serializer;

    Reactions(
            LogSource source,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer events,
            Serializer serializer) {
        this.source = source;
        this.connections = connections;
        this.transactions = transactions;
        this.events = events;
        this.serializer = serializer;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .configureDefaultStreamableMessageSource(c -> source)
                .usingPooledStreamingEventProcessors((c, builder) -> builder.initialSegmentCount(1)
                        .batchSize(20)
                        .initialToken(StreamableMessageSource::createHeadToken))
                // By default a failure is logged and its event is lost: nothing would ever be parked or tried again.
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultDeadLetterPolicy(c -> new PassingFailures())
                .registerDeadLetterQueueProvider(group -> c -> JdbcSequencedDeadLetterQueue.builder()
                        .processingGroup(group)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .schema(DeadLetterSchema.builder()
                                .deadLetterTable("dead_letter_entry")
                                .build())
                        .eventSerializer(events)
                        .genericSerializer(serializer)
                        .build());
    }

    /** After Axon's own, which has queues only for groups that a property names, and would take ours away. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }
}
