package igf.sample.messaging;

import igf.platform.domain.Recorded;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import igf.platform.messaging.Outgoing;
import igf.platform.messaging.PublicTranslator;
import igf.sample.counter.CounterEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class SampleTranslators implements PublicTranslator, ForeignTranslator {

    private final JsonMapper json;
    private final String alsoRead;

    /** @param alsoRead what a later release would read */
    SampleTranslators(JsonMapper json, @Value("${sample.also-read:}") String alsoRead) {
        this.json = json;
        this.alsoRead = alsoRead;
    }

    @Override
    public List<Outgoing> translate(Recorded<?> fact) {
        return fact.event() instanceof CounterEvent.Added e
                ? List.of(new Outgoing("igf.sample.added.v1", e.id().toString(), e))
                : List.of();
    }

    @Override
    public boolean reads(String type) {
        return type.equals("igf.other.said.v1") || type.equals(alsoRead);
    }

    @Override
    public boolean ignores(String type) {
        return type.equals("igf.other.of-no-interest.v1");
    }

    @Override
    public Optional<Object> translate(CloudEvent event) {
        return Optional.of(json.readValue(event.data(), CounterEvent.ForeignSaid.class));
    }
}
