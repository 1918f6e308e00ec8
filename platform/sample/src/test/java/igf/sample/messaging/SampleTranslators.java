package igf.sample.messaging;

import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import igf.platform.messaging.OutgoingEvent;
import igf.platform.messaging.PublicTranslator;
import igf.sample.counter.CounterEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class SampleTranslators implements PublicTranslator, ForeignTranslator {

    /** A type at which a class is missing, once. */
    private static final String CLASSLESS = "igf.other.classless.v1";

    /** A type that comes after the other public events of its recorded event. */
    private static final String CONCLUDED = "igf.other.concluded.v1";

    private final JsonMapper json;
    private final AtomicBoolean found = new AtomicBoolean();
    private final String alsoRead;

    /** @param alsoRead types that a later release would read */
    SampleTranslators(JsonMapper json, @Value("${sample.also-read:}") String alsoRead) {
        this.json = json;
        this.alsoRead = alsoRead;
    }

    @Override
    public List<OutgoingEvent> translate(RecordedEvent<?> fact) {
        return fact.event() instanceof CounterEvent.Added e
                ? List.of(new OutgoingEvent("igf.sample.added.v1", e.id().toString(), e))
                : List.of();
    }

    @Override
    public boolean reads(String type) {
        return type.equals("igf.other.said.v1")
                || type.equals(CLASSLESS)
                || type.equals(CONCLUDED)
                || type.equals(alsoRead);
    }

    @Override
    public boolean ignores(String type) {
        return type.equals("igf.other.of-no-interest.v1");
    }

    @Override
    public Optional<Object> translate(CloudEvent event) {
        if (event.type().equals(CLASSLESS) && !found.getAndSet(true)) {
            throw new NoClassDefFoundError("planted");
        }
        return Optional.of(json.readValue(event.data(), CounterEvent.ForeignSaid.class));
    }

    @Override
    public boolean followsOthers(String type) {
        return type.equals(CONCLUDED);
    }

    /** Stores the number of missing events as the amount. */
    @Override
    public Optional<Object> translateIncomplete(CloudEvent event, int missing) {
        var said = json.readValue(event.data(), CounterEvent.ForeignSaid.class);
        return Optional.of(new CounterEvent.ForeignSaid(said.counter(), missing));
    }
}
