package igf.notification.message.web;

import static com.mongodb.client.model.Filters.and;
import static igf.notification.message.MessageView.MESSAGES;

import igf.api.message.ManySelection;
import igf.api.message.MessageCount;
import igf.notification.message.BulkAction;
import igf.notification.message.MessageView;
import igf.notification.message.StoredMessage;
import igf.platform.log.EventLog;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Performs an action on many messages. The caller states the expected number, so that nobody releases messages that
 * they have not seen.
 */
@RestController
@RequestMapping(Api.BASE + "/messages")
class BulkMessageController {

    private static final int MAX_MESSAGES = 10_000;

    private final Api api;
    private final Views views;
    private final MessageView view;
    private final BulkMessages messages;
    private final EventLog log;

    BulkMessageController(Api api, Views views, MessageView view, BulkMessages messages, EventLog log) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.messages = messages;
        this.log = log;
    }

    /**
     * Releases held messages. The body selects them by id, or by edition. 409 if there are more or fewer than expected;
     * then none is released.
     *
     * @param body the selection and the expected number
     */
    @PostMapping("/release")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MessageCount> releaseMessages(@RequestBody ManySelection body) {
        return perform(BulkAction.RELEASE, body);
    }

    /**
     * Discards messages that have not been sent. The body selects them by id, or by edition. 409 if there are more or
     * fewer than expected; then none is discarded.
     *
     * @param body the selection and the expected number
     */
    @PostMapping("/discard")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MessageCount> discardMessages(@RequestBody ManySelection body) {
        return perform(BulkAction.DISCARD, body);
    }

    /**
     * Sends failed messages again. The body selects them by id, or by edition. 409 if there are more or fewer than
     * expected; then none is sent.
     *
     * @param body the selection and the expected number
     */
    @PostMapping("/retry")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MessageCount> retryMessages(@RequestBody ManySelection body) {
        return perform(BulkAction.RETRY, body);
    }

    private ResponseEntity<MessageCount> perform(BulkAction action, ManySelection body) {
        var ids = body.ids();
        if (ids != null) {
            var distinct = new HashSet<>(ids);
            var expected = body.expected() == null ? distinct.size() : body.expected();
            return append(action, distinct, expected, body.reason());
        }
        if (body.edition() == null) {
            throw Problem.malformed("/ids", "REQUIRED", "The body needs ids, or an edition and the expected number.");
        }
        if (body.expected() == null) {
            throw Problem.malformed("/expected", "REQUIRED", "expected is missing: the expected number of messages.");
        }
        return append(action, findMessages(action, body, body.edition()), body.expected(), body.reason());
    }

    private ResponseEntity<MessageCount> append(
            BulkAction action, Collection<UUID> ids, int expected, @Nullable String reason) {
        var decided =
                messages.decide(action, ids, expected, MessageController.reasonOrDefault(reason), api.correlationId());
        return api.answerAppending(
                "Message",
                decided,
                written -> written.appended().isEmpty()
                        ? api.ok(log.lastCommitted(), new MessageCount(0))
                        : api.ok(null, written, new MessageCount(written.result())));
    }

    private List<UUID> findMessages(BulkAction action, ManySelection body, String edition) {
        var filters = new ArrayList<Bson>();
        filters.add(MESSAGES.matches(StoredMessage::edition, edition));
        var state = body.state();
        filters.add(MESSAGES.matchesAny(StoredMessage::state, state == null ? action.states() : List.of(state)));
        if (body.kind() != null) {
            filters.add(MessageRows.ofKind(body.kind()));
        }
        return views.reader(view, MESSAGES)
                .where(and(filters))
                .limit(MAX_MESSAGES + 1)
                .map(StoredMessage::id)
                .into(new ArrayList<>());
    }
}
