package igf.scheduling.messaging;

import igf.platform.messaging.PublishedBefore;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Frozen with commit e31deec: see {@link PublishedBefore}. */
@Component
class ReleasesPublishedBefore implements PublishedBefore {

    @Override
    public List<Address> of(String name, JsonNode e) {
        return name.equals("release.released.1")
                ? Stream.concat(
                                e.at("/changes").valueStream().map(ReleasesPublishedBefore::change),
                                Stream.of(new Address(
                                        "igf.programme.released.v1",
                                        e.at("/edition/edition").asString())))
                        .toList()
                : List.of();
    }

    private static Address change(JsonNode change) {
        return new Address(
                "igf.session.%s.v1".formatted(change.at("/type").asString().toLowerCase(Locale.ROOT)),
                change.at("/session/sessionId").asString());
    }
}
