package igf.notification.message.web;

import static com.mongodb.client.model.Filters.and;
import static igf.notification.message.view.MessageView.MESSAGES;

import igf.notification.catalogue.Gathered;
import igf.notification.delivery.Followers;
import igf.notification.message.MessageState;
import igf.notification.message.view.MessageView;
import igf.notification.message.view.StoredMessage;
import igf.platform.view.Kept;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the console counts here: an edition's messages by state, and the webhooks of all editions. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/overview")
class OverviewController {

    private static final Kept<Kind> KINDS = MESSAGES.part(Kind.class);

    /** What is counted of a message. */
    private record Kind(String template, MessageState state) {}

    private final Views views;
    private final MessageView view;
    private final Followers webhooks;

    OverviewController(Views views, MessageView view, Followers webhooks) {
        this.views = views;
        this.view = view;
        this.webhooks = webhooks;
    }

    /**
     * An edition's messages in numbers.
     *
     * @param edition the edition's slug
     * @param asOf when the last event was recorded that the counts know of
     * @param position of that event, digits
     * @param counts by state, and {@code webhooks}
     * @param kinds the messages by kind and state, as {@code GET /messages} finds them
     */
    record Overview(
            String edition, @Nullable Instant asOf, String position, Map<String, Long> counts, List<OfKind> kinds) {}

    /**
     * How many messages of a kind are in a state.
     *
     * @param kind of mail
     * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
     * @param count at least 1
     */
    record OfKind(String kind, String state, long count) {
        OfKind and(OfKind more) {
            return new OfKind(kind, state, count + more.count);
        }
    }

    /**
     * Counts an edition's messages. By state, with the number of webhooks of all editions.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Overview overview(@PathVariable String edition) {
        var asOf = views.asOf(view);
        var counts = counts(edition);
        counts.put("webhooks", webhooks.count());
        return new Overview(edition, asOf.recordedAt(), Long.toString(asOf.position()), counts, kinds(edition));
    }

    /** How many messages of an edition there are of each kind, in each state; those of which there are none are left out. */
    private List<OfKind> kinds(String edition) {
        var found = new TreeMap<String, OfKind>();
        views.rows(view, KINDS).where(in(edition)).forEach(message -> {
            var one = new OfKind(
                    Gathered.kind(message.template()), message.state().name(), 1);
            found.merge(one.kind() + " " + one.state(), one, OfKind::and);
        });
        return List.copyOf(found.values());
    }

    private Map<String, Long> counts(String edition) {
        var messages = views.rows(view, MESSAGES);
        var counts = new LinkedHashMap<String, Long>();
        for (var state : MessageState.values()) {
            counts.put(state.name(), messages.count(and(in(edition), MESSAGES.is(StoredMessage::state, state))));
        }
        return counts;
    }

    private static Bson in(String edition) {
        return MESSAGES.is(StoredMessage::edition, edition);
    }
}
