package igf.platform.testing.evolution;

import igf.platform.domain.Actor;
import igf.platform.domain.DerivedId;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.View;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A log built from the examples of every event that a service ever stored, in every shape. Events of one sealed
 * interface are in the order of declaration, which is usually their order in time, so that folds accept most of them.
 * The resulting states show how each event is folded.
 */
final class GoldenLog {

    private static final UUID NAMESPACE = new UUID(0, 0);
    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");
    /**
     * The events are repeated, because events of one feature may change documents of another feature only if these
     * exist.
     */
    private static final int REPETITIONS = 2;

    private final List<Object> events;
    private final List<RecordedEvent<?>> recordedEvents;

    /** @param examples the example events, as the current code reads them */
    GoldenLog(Stream<Object> examples) {
        this.events = examples.sorted(Comparator.comparing(event -> Classes.declarationOrder(event.getClass())))
                .toList();
        this.recordedEvents = record(events);
    }

    boolean contains(Class<?> event) {
        return events.stream().anyMatch(event::isInstance);
    }

    /** Returns the states of an aggregate after each of its events, as one hash. */
    String hash(AggregateFold aggregate, Predicate<Object> isHandled) {
        var digest = new Digest();
        var instance = aggregate.newInstance();
        var acceptedEvents = new AcceptedEvents(aggregate.toString());
        for (var event : events.stream().filter(isHandled).toList()) {
            digest.add(acceptedEvents.tryEvent(event, instance::fold));
            digest.addJson(instance.state());
        }
        acceptedEvents.requireOneOfEach();
        return digest.toString();
    }

    /** Returns the changes of a view's documents by each event, as one hash. */
    String hash(View view) {
        var digest = new Digest();
        var documents = new DigestedDocuments(digest);
        var acceptedEvents = new AcceptedEvents(view.name());
        for (var recorded : recordedEvents) {
            digest.add(acceptedEvents.tryEvent(recorded.event(), event -> view.project(recorded, documents)));
            documents.endOfEvent();
        }
        acceptedEvents.requireOneOfEach();
        return digest.toString();
    }

    private static List<RecordedEvent<?>> record(List<Object> events) {
        var recordedEvents = new ArrayList<RecordedEvent<?>>();
        var lengths = new HashMap<String, Long>();
        var actor = new Actor("subject", DerivedId.of(NAMESPACE, "person"), Set.of("ORGANIZER"), null);
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            for (var event : events) {
                var stream = streamOf(event);
                var sequence = lengths.merge(stream, 1L, Long::sum) - 1;
                var position = recordedEvents.size() + 1;
                var id = DerivedId.of(NAMESPACE, "event " + position).toString();
                var meta = new Meta(actor, START.plusSeconds(position), "correlation", null);
                recordedEvents.add(new RecordedEvent<>(position, id, stream, sequence, event, meta));
            }
        }
        return recordedEvents;
    }

    /** Returns the usual stream of an event: its first component, which is the id of the subject. */
    static String streamOf(Object event) {
        return Stream.ofNullable(event.getClass().getRecordComponents())
                .flatMap(Stream::of)
                .findFirst()
                .map(component -> String.valueOf(value(event, component)))
                .orElse("stream");
    }

    private static Object value(Object event, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
