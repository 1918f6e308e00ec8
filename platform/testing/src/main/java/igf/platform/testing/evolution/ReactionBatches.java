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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
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
 * Appends the golden log of a running service kind by kind, first alone and then in many copies with ids of their own.
 * Reports events that reactions park only in the second case: failures that only a batch causes.
 */
public final class ReactionBatches {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionBatches.class);
    /** More than one batch of 20; {@code -Digf.reactions.copies=100} appends as many as a large release. */
    private static final int COPIES = Integer.getInteger("igf.reactions.copies", 25);

    /** An erasure reads the whole log, so 100 of them take a while. */
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    /**
     * The deadlines of all examples are later. One that was due would fail, since nothing else of its life happened here, and would be
     * tried again twice a second: more work than the test itself.
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

    /** @param more examples beside those of the golden file, such as public events of each type */
    public ReactionBatches(RunningService service, String servicePackage, Stream<Example> more) {
        this(service, servicePackage, Stream::concat, more);
    }

    /**
     * Takes only the last example of each event: enough to see the effect of a batch, since some events have dozens of
     * examples whose deadlines are over.
     */
    public static ReactionBatches withLastExamples(RunningService service, String servicePackage) {
        return new ReactionBatches(
                service,
                servicePackage,
                (golden, _) -> golden
                        .collect(Collectors.toMap(
                                Example::name, kind -> kind, (one, later) -> later, LinkedHashMap::new))
                        .values()
                        .stream(),
                Stream.of());
    }

    private ReactionBatches(
            RunningService service,
            String servicePackage,
            BinaryOperator<Stream<Example>> choice,
            Stream<Example> more) {
        ((InstanceClock) service.bean(Clock.class)).set(BEFORE_ALL_EXAMPLES);
        this.log = service.bean(EventLog.class);
        this.parked = service.bean(ParkedEvents.class);
        this.reactions = service.bean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
        this.reader = StoredEventReader.of(servicePackage);
        var examples = new GoldenFile(Path.of("src/test/resources/evolution/stored-events.txt"));
        this.allExamples = choice.apply(examples.lines().stream().map(this::toExample), more)
                .sorted(Comparator.comparing(kind -> Classes.declarationOrder(
                        reader.read(kind.name(), kind.text()).getClass())))
                .toList();
    }

    private Example toExample(GoldenFile.Line line) {
        var stream = GoldenLog.streamOf(reader.read(line.name(), line.text()));
        // The first member of some events is a record, whose text is too long for a stream's name.
        return new Example(
                line.name(), stream.length() > 200 ? DerivedId.of(ALL, stream).toString() : stream, line.text());
    }

    /** Returns a sentence for each reaction and kind of event that fails only in a batch, with the cause. */
    public List<String> findBatchFailures() {
        var alone = new TreeMap<String, String>();
        allExamples.forEach(kind -> {
            var failures = findFailures(kind, IntStream.of(0));
            alone.putAll(failures);
            if (!failures.isEmpty()) {
                failingAlone.add(kind.name());
            }
        });
        LOG.info("set aside when each event is alone in its batch: {}", alone);
        var together = new TreeMap<String, String>();
        allExamples.forEach(kind -> together.putAll(findFailures(kind, IntStream.rangeClosed(1, COPIES))));
        together.keySet().removeAll(alone.keySet());
        return together.entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue())
                .toList();
    }

    /**
     * Returns the kinds of events that some reaction parks even alone, because their subject does not exist here. A
     * batch reveals nothing about them.
     */
    public Set<String> examplesFailingAlone() {
        return Set.copyOf(failingAlone);
    }

    private Map<String, String> findFailures(Example kind, IntStream copies) {
        var now = Instant.now();
        append(kind, copies.toArray(), now);
        // One wait for all reactions: a wait for each would pause at least once for each.
        await("the reactions have handled " + kind.name())
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(TIMEOUT)
                .until(this::unfinishedReactions, Set::isEmpty);
        var failures = new TreeMap<String, String>();
        parked.findAll().forEach(event -> {
            failures.put(event.reaction() + " on " + kind.name() + " of " + kind.stream(), event.cause());
            parked.discard(event);
        });
        return failures;
    }

    /** Returns the names of reactions that have not handled all events yet, also of those that have not begun. */
    private Set<String> unfinishedReactions() {
        var last = log.lastCommitted();
        var behind = reactions.stream()
                .filter(reaction -> reaction.processingStatus().isEmpty()
                        || !reaction.processingStatus().values().stream()
                                .allMatch(
                                        one -> one.getTrackingToken() instanceof LogToken token && token.covers(last)))
                .map(StreamingEventProcessor::getName)
                .collect(Collectors.toSet());
        // The one that was ready last may have written an event.
        return behind.isEmpty() && !last.covers(log.lastCommitted()) ? unfinishedReactions() : behind;
    }

    /** A reaction or a deadline may write to one of the streams meanwhile. */
    private void append(Example kind, int[] copies, Instant now) {
        while (true) {
            try {
                log.appendDecided(IntStream.of(copies)
                        .mapToObj(copy -> next(kind, copy, now))
                        .toList());
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException moved) {
                LOG.info("a stream has changed, numbering again: {}", moved.getMessage());
            }
        }
    }

    private EventLog.NewEvent next(Example kind, int copy, Instant now) {
        var stream = replaceIds(kind.stream(), copy);
        var text = replaceIds(kind.text(), copy);
        if (stream.equals(kind.stream())) {
            stream = stream + "-" + copy;
            text = text.replace(":\"" + kind.stream() + "\"", ":\"" + stream + "\"");
        }
        var event = reader.read(kind.name(), text);
        var actor = new Actor("subject", DerivedId.of(ALL, "person " + copy), Set.of("SECRETARIAT"), null);
        // A reaction may have written to the stream since.
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

    /** Returns the subject in the name of the event's sealed interface. */
    private static String aggregateType(Object event) {
        var outer = event.getClass().getEnclosingClass();
        return (outer == null ? event.getClass() : outer).getSimpleName().replaceFirst("Event$", "");
    }
}
