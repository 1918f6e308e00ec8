package igf.sample.messaging;

import igf.platform.domain.Recorded;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import igf.platform.messaging.Outgoing;
import igf.platform.messaging.PublicTranslator;
import igf.sample.counter.CounterEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class SampleTranslators implements PublicTranslator, ForeignTranslator {

    private final JsonMapper json;

    SampleTranslators(JsonMapper json) {
        this.json = json;
    }

    @Override
    public List<Outgoing> translate(Recorded<?> fact) {
        return fact.event() instanceof CounterEvent.Added e
                ? List.of(new Outgoing("igf.sample.added.v1", e.id().toString(), e))
                : List.of();
    }

    @Override
    public Optional<Object> translate(CloudEvent event) {
        return event.type().equals("igf.other.said.v1")
                ? Optional.of(json.readValue(event.data(), CounterEvent.ForeignSaid.class))
                : Optional.empty();
    }
}
