package igf.platform.reaction;

import igf.platform.log.LogSource;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;

/** How reactions run: one segment each, woken by the log, new ones begin at its end, what fails of itself is parked with its stream. */
final class Reactions implements ConfigurerModule {

    private final LogSource source;
    private final ParkedEvents parked;

    Reactions(LogSource source, ParkedEvents parked) {
        this.source = source;
        this.parked = parked;
    }

    @Override
    public void configureModule(Configurer configurer) {
        parked.register(configurer
                .eventProcessing()
                .configureDefaultStreamableMessageSource(c -> source)
                .usingPooledStreamingEventProcessors((c, builder) -> builder.initialSegmentCount(1)
                        .batchSize(20)
                        .initialToken(StreamableMessageSource::createHeadToken))
                // By default a failure is logged and its event is lost: nothing would ever be parked or tried again.
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance()));
    }

    /** After Axon's own, which has queues only for groups that a property names, and would take ours away. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }
}
