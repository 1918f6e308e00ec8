package igf.platform.testing.evolution;

import igf.platform.log.stored.EventNames;
import igf.platform.log.stored.NamedSerializer;
import igf.platform.log.stored.StorageFormat;
import igf.platform.messaging.inbox.IgnoredForeignEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Reads and writes stored events of a service as the event log does. */
record StoredEventReader(EventNames names, Serializer serializer, EventUpcasterChain upcasters) {

    static StoredEventReader of(String servicePackage) {
        var names = EventNames.scan(List.of(servicePackage, IgnoredForeignEvent.class.getPackageName()));
        return new StoredEventReader(
                names,
                new NamedSerializer(StorageFormat.serializer(), names),
                new EventUpcasterChain(Classes.instancesOf(EventUpcaster.class, servicePackage)));
    }

    String write(Object event) {
        return serializer.serialize(event, String.class).getData();
    }

    Object read(String name, String text) {
        var stored = new GenericDomainEventEntry<>(
                "type",
                "stream",
                0,
                "id",
                "2026-07-01T12:00:00Z",
                name,
                null,
                text.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, upcasters)
                .next()
                .getPayload();
    }
}
