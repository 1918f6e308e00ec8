package igf.platform.testing.evolution;

import static org.awaitility.Awaitility.await;

import igf.platform.domain.Named;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.reaction.ParkedEvents;
import igf.platform.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * Stops all reactions of a running service while events accumulate, so that they handle many events of one type in a
 * batch.
 */
public final class PausedReactions {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final EventLog log;
    private final ParkedEvents parked;
    private final List<StreamingEventProcessor> reactions;

    public PausedReactions(RunningService service) {
        this.log = service.bean(EventLog.class);
        this.parked = service.bean(ParkedEvents.class);
        this.reactions = service.bean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    /**
     * Makes the calls while reactions are stopped, starts them, and waits until all events are handled. Returns a
     * sentence for each parked event.
     */
    public List<String> findFailuresAfter(Runnable calls) {
        var stopped =
                reactions.stream().map(StreamingEventProcessor::shutdownAsync).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stopped).join();
        try {
            calls.run();
        } finally {
            reactions.forEach(StreamingEventProcessor::start);
        }
        await("all reactions have handled everything")
                .pollInterval(Duration.ofMillis(50))
                .atMost(TIMEOUT)
                .until(() -> reactions.stream().allMatch(this::hasHandledAll));
        return parked.findAll().stream()
                .map(event -> event.reaction() + " on " + event.stream() + ": " + event.cause())
                .toList();
    }

    /** Returns the number of events in the log by stored name. */
    public Map<String, Integer> countEventsByName() {
        var counts = new TreeMap<String, Integer>();
        log.forEach(entry -> {
            var name = entry.recorded().event().getClass().getAnnotation(Named.class);
            if (name != null) {
                counts.merge(name.value(), 1, Integer::sum);
            }
        });
        return counts;
    }

    private boolean hasHandledAll(StreamingEventProcessor reaction) {
        var last = log.lastCommitted();
        var segments = reaction.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(status -> status.getTrackingToken() instanceof LogToken token && token.covers(last));
    }
}
