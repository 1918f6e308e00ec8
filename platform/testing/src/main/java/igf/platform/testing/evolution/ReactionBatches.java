package igf.platform.testing.evolution;

import static org.awaitility.Awaitility.await;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.DerivedId;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.MetaCodec;
import igf.platform.reaction.ParkedEvents;
import igf.platform.testing.RunningService;
import igf.platform.time.InstanceClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends the golden log of a running service, one example at a time: first alone, and then in many copies with
 * different ids. Reports failures of reactions that only batches cause.
 */
public final class ReactionBatches {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionBatches.class);
    /**
     * More than one batch of 20 events; {@code -Digf.reactions.copies=100} appends as many as a large release of
     * results.
     */
    private static final int COPIES = Integer.getInteger("igf.reactions.copies", 25);

    /** An erasure reads the whole log, so 100 of them take a while. */
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    /**
     * A time before the deadlines of all examples. A deadline that is due would fail, because most of its subject's
     * events are missing here, and would be retried twice a second.
     */
    private static final Instant BEFORE_ALL_EXAMPLES = Instant.parse("2026-06-30T00:00:00Z");

    private static final UUID ALL = new UUID(0, 0);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final EventLog log;
    private final ParkedEvents parked;
    private final List<StreamingEventProcessor> reactions;
    private final StoredEventReader reader;
    private final List<Example> allExamples;
    private final Set<String> failingAlone = new TreeSet<>();

    /**
     * An example of a stored event.
     *
     * @param stream the stream of the first copy
     */
    public record Example(String name, String stream, String text) {}

    /** @param additionalExamples examples in addition to those of the golden file, such as public events of each type */
    public ReactionBatches(RunningService service, String servicePackage, Stream<Example> additionalExamples) {
        this(service, servicePackage, Stream::concat, additionalExamples, _ -> Optional.empty());
    }

    /** @param streams gives the stream of an event if that is not its first component */
    public ReactionBatches(RunningService service, String servicePackage, Function<Object, Optional<String>> streams) {
        this(service, servicePackage, Stream::concat, Stream.of(), streams);
    }

    /**
     * Uses only the last example of each event, which is enough to find failures of batches, because some events have
     * dozens of examples.
     */
    public static ReactionBatches withLastExamples(RunningService service, String servicePackage) {
        return new ReactionBatches(
                service,
                servicePackage,
                (golden, _) -> golden
                        .collect(Collectors.toMap(
                                Example::name, example -> example, (earlier, later) -> later, LinkedHashMap::new))
                        .values()
                        .stream(),
                Stream.of(),
                _ -> Optional.empty());
    }

    private ReactionBatches(
            RunningService service,
            String servicePackage,
            BinaryOperator<Stream<Example>> choice,
            Stream<Example> additionalExamples,
            Function<Object, Optional<String>> streams) {
        ((InstanceClock) service.bean(Clock.class)).set(BEFORE_ALL_EXAMPLES);
        this.log = service.bean(EventLog.class);
        this.parked = service.bean(ParkedEvents.class);
        this.reactions = service.bean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
        this.reader = StoredEventReader.of(servicePackage);
        var examples = new GoldenFile(Path.of("src/test/resources/evolution/stored-events.txt"));
        this.allExamples = choice.apply(
                        examples.lines().stream().map(line -> toExample(line, streams)), additionalExamples)
                .sorted(Comparator.comparing(example -> Classes.declarationOrder(
                        reader.read(example.name(), example.text()).getClass())))
                .toList();
    }

    private Example toExample(GoldenFile.Line line, Function<Object, Optional<String>> streams) {
        var event = reader.read(line.name(), line.text());
        var stream = streams.apply(event).orElseGet(() -> GoldenLog.streamOf(event));
        // The first component of some events is a record, whose text is too long for the name of a stream.
        return new Example(
                line.name(), stream.length() > 200 ? DerivedId.of(ALL, stream).toString() : stream, line.text());
    }

    /** Returns a sentence for each reaction and event that fails only in a batch, with the cause. */
    public List<String> findBatchFailures() {
        var alone = new TreeMap<String, String>();
        allExamples.forEach(example -> {
            var failures = findFailures(example, IntStream.of(0));
            alone.putAll(failures);
            if (!failures.isEmpty()) {
                failingAlone.add(example.name());
            }
        });
        LOG.info("set aside when each event is alone in its batch: {}", alone);
        var together = new TreeMap<String, String>();
        allExamples.forEach(example -> together.putAll(findFailures(example, IntStream.rangeClosed(1, COPIES))));
        together.keySet().removeAll(alone.keySet());
        return together.entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue())
                .toList();
    }

    /**
     * Returns the names of events that a reaction parks even if they are alone, because their subject does not exist
     * here. Batches of them prove nothing.
     */
    public Set<String> examplesFailingAlone() {
        return Set.copyOf(failingAlone);
    }

    private Map<String, String> findFailures(Example example, IntStream copies) {
        var now = Instant.now();
        append(example, copies.toArray(), now);
        // Wait once for all reactions, which is faster than one wait for each.
        await("the reactions have handled " + example.name())
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(TIMEOUT)
                .until(this::unfinishedReactions, Set::isEmpty);
        var failures = new TreeMap<String, String>();
        parked.findAll().forEach(event -> {
            failures.put(event.reaction() + " on " + example.name() + " of " + example.stream(), event.cause());
            parked.discard(event);
        });
        return failures;
    }

    /** Returns the names of reactions that have not handled all events yet. */
    private Set<String> unfinishedReactions() {
        var last = log.lastCommitted();
        var behind = reactions.stream()
                .filter(reaction -> reaction.processingStatus().isEmpty()
                        || !reaction.processingStatus().values().stream()
                                .allMatch(status ->
                                        status.getTrackingToken() instanceof LogToken token && token.covers(last)))
                .map(StreamingEventProcessor::getName)
                .collect(Collectors.toSet());
        // The reaction that was ready last may have appended an event.
        return behind.isEmpty() && !last.covers(log.lastCommitted()) ? unfinishedReactions() : behind;
    }

    /** Appends copies of an example. Retries if a reaction or a deadline writes to one of the streams meanwhile. */
    private void append(Example example, int[] copies, Instant now) {
        while (true) {
            try {
                log.appendDecided(IntStream.of(copies)
                        .mapToObj(copy -> next(example, copy, now))
                        .toList());
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
                LOG.info("a stream has changed, numbering again: {}", conflict.getMessage());
            }
        }
    }

    private EventLog.NewEvent next(Example example, int copy, Instant now) {
        var stream = replaceIds(example.stream(), copy);
        var text = replaceIds(example.text(), copy);
        if (stream.equals(example.stream())) {
            stream = stream + "-" + copy;
            text = text.replace(":\"" + example.stream() + "\"", ":\"" + stream + "\"");
        }
        var event = reader.read(example.name(), text);
        var actor = new Actor("subject", DerivedId.of(ALL, "person " + copy), Set.of("SECRETARIAT"), null);
        // A reaction may have appended to the stream.
        var number = log.nextSequence(stream);
        return new EventLog.NewEvent(
                aggregateType(event),
                stream,
                number,
                event,
                MetaCodec.encode(new Context(actor, now, "copy-" + copy), null));
    }

    private static String replaceIds(String text, int copy) {
        return ID.matcher(text)
                .replaceAll(id -> DerivedId.of(ALL, id.group() + " " + copy).toString());
    }

    /** Returns the name of the event's sealed interface without {@code Event}. */
    private static String aggregateType(Object event) {
        var outer = event.getClass().getEnclosingClass();
        return (outer == null ? event.getClass() : outer).getSimpleName().replaceFirst("Event$", "");
    }
}
