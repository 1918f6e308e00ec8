package igf.notification.messaging;

import igf.platform.messaging.PublishedBefore;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Frozen with commit e31deec: see {@link PublishedBefore}. */
@Component
class MessagesPublishedBefore implements PublishedBefore {

    @Override
    public List<Address> of(String name, JsonNode e) {
        return switch (name) {
            case "message.sent.1" ->
                List.of(new Address("igf.message.sent.v1", e.at("/id").asString()));
            case "message.failed.1" ->
                List.of(new Address("igf.message.failed.v1", e.at("/id").asString()));
            default -> List.of();
        };
    }
}
