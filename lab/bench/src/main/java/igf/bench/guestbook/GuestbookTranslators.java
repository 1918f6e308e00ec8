package igf.bench.guestbook;

import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import igf.platform.messaging.OutgoingEvent;
import igf.platform.messaging.PublicTranslator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class GuestbookTranslators implements PublicTranslator, ForeignTranslator {

    private static final String SIGNED = "igf.guestbook.signed.v1";

    private final JsonMapper json;

    GuestbookTranslators(JsonMapper json) {
        this.json = json;
    }

    @Override
    public List<OutgoingEvent> translate(RecordedEvent<?> recorded) {
        return recorded.event() instanceof GuestbookEvent.Signed e
                ? List.of(new OutgoingEvent(SIGNED, e.book().toString(), e))
                : List.of();
    }

    @Override
    public boolean reads(String type) {
        return type.equals(SIGNED);
    }

    @Override
    public boolean ignores(String type) {
        return false;
    }

    @Override
    public Optional<Object> translate(CloudEvent event) {
        return Optional.of(json.readValue(event.data(), GuestbookEvent.HeardOf.class));
    }
}
