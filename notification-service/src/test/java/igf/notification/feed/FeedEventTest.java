package igf.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The feed shows an event as webhooks send it, member by member. */
class FeedEventTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyMemberIsThere() {
        var event = event();
        event.put("causationid", "the cause");
        assertThat(shown(event)).isEqualTo(tree(event));
    }

    @Test
    void whatHasNoCauseNamesNone() {
        assertThat(shown(event())).isEqualTo(tree(event()));
    }

    private static Map<String, Object> event() {
        var event = new LinkedHashMap<String, Object>();
        for (var name : List.of(
                "id",
                "source",
                "type",
                "subject",
                "time",
                "datacontenttype",
                "sequence",
                "sourceposition",
                "epoch",
                "correlationid",
                "partitionkey",
                "traceparent",
                "consistencytoken",
                "position",
                "specversion")) {
            event.put(name, "its " + name);
        }
        var data = new HashMap<String, @Nullable Object>();
        data.put("number", 7L);
        data.put("note", null);
        event.put("data", data);
        return event;
    }

    private static Object shown(Map<String, Object> event) {
        return tree(FeedMapper.event(new Disclosure.DisclosedEvent("id", "type", null, "1", event)));
    }

    private static Object tree(Object value) {
        return JSON.readTree(JSON.writeValueAsString(value));
    }
}
