package igf.notification.message.web;

import igf.api.message.DiscardBody;
import igf.api.message.MessageChanged;
import igf.api.message.MessageRow;
import igf.api.message.MessageSearch;
import igf.api.message.MessageState;
import igf.api.message.MessageWhole;
import igf.notification.letter.LetterRenderer;
import igf.notification.message.BulkAction;
import igf.notification.message.MessageCommand;
import igf.notification.message.MessageView;
import igf.notification.message.QueuedMail;
import igf.notification.message.StoredMessage;
import igf.platform.log.EventLog;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.platform.web.ReadOnlyPost;
import igf.platform.web.list.SortOrder;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves messages to the secretariat. Only the secretariat sees addresses, and the service records each reading. */
@RestController
@RequestMapping(Api.BASE + "/messages")
class MessageController {

    private final Api api;
    private final Views views;
    private final MessageView view;
    private final EventLog log;
    private final LetterRenderer renderer;
    private final MessageRows rows;

    MessageController(Api api, Views views, MessageView view, EventLog log, LetterRenderer renderer, MessageRows rows) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.log = log;
        this.renderer = renderer;
        this.rows = rows;
    }

    /**
     * Lists messages without their texts. There is one for each session that a release changes; those to one person
     * leave as one mail, with a calendar object for each. The reading is recorded.
     *
     * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
     * @param about id of what they concern, such as a proposal, session, registration or person
     * @param edition the edition's slug
     * @param kind kind of mail, such as {@code invitation} or {@code declined}
     * @param sort writtenAt, the oldest first, as without it; or {@code -writtenAt}, the newest first
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<MessageRow>> list(
            @Parameter(schema = @Schema(allowableValues = {"HELD", "QUEUED", "SENT", "FAILED", "DISCARDED"}))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String sort) {
        var newestFirst = SortOrder.parse(sort, Set.of("writtenAt"))
                .filter(SortOrder::isDescending)
                .isPresent();
        return page(rows.filter(state, about, edition, kind), newestFirst);
    }

    /**
     * Searches messages by the address of their reader, without their texts. The address is in a POST body, to keep
     * personal data out of URLs. Messages to erased people are missing, and so are those with a link to prove an
     * address, once the link has ended. For the next page send the same body to the address in {@code next}. The
     * reading is recorded.
     *
     * @param body the address, and what narrows the search
     */
    @PostMapping("/search")
    @ReadOnlyPost
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<MessageRow>> searchMessages(@RequestBody MessageSearch body) {
        return page(rows.filter(body), false);
    }

    private ResponseEntity<Pages.Page<MessageRow>> page(Bson filter, boolean newestFirst) {
        var texts = new HashMap<String, String>();
        var messages = views.reader(view, MessageView.MESSAGES);
        var position = views.asOf(view).position();
        Function<StoredMessage, MessageRow> shown = message -> rows.row(message, texts);
        var page = newestFirst
                ? Pages.newestFirst(messages, filter, position, shown)
                : Pages.of(messages, filter, position, shown);
        var body = page.getBody();
        if (body != null && !body.items().isEmpty()) {
            recordReading(body.items().stream().map(MessageRow::id).toList());
        }
        return page;
    }

    /**
     * Reads one message with its text. The reading is recorded. Secret links are masked. 404 if there is no such
     * message.
     *
     * @param id the message's id
     */
    @GetMapping("/{id}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MessageWhole> get(@PathVariable UUID id) {
        var stream = log.readStream(id.toString());
        var mail = QueuedMail.of(stream).orElseThrow(Problem::notFound);
        recordReading(List.of(id));
        var letter = renderer.renderMasked(mail.content());
        var context = mail.content().regarding();
        return Api.read(
                stream.getLast().sequence(),
                new MessageWhole(
                        id,
                        mail.state(),
                        letter.to(),
                        letter.subject(),
                        letter.text(),
                        letter.html(),
                        context.causeType(),
                        rows.pseudonymized(context.about().toString(), context.edition()),
                        mail.content().template(),
                        context.edition(),
                        mail.attempts()));
    }

    private void recordReading(List<UUID> messages) {
        api.sendUnconditionally(new MessageCommand.NoteRead(MessageCommand.JOURNAL, messages));
    }

    /**
     * Releases a held message, or sends a failed one again. 409 for any other.
     *
     * @param id the message's id
     */
    @PostMapping("/{id}/release")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MessageChanged> release(@PathVariable UUID id) {
        return api.<MessageState, MessageChanged>answer(
                new MessageCommand.Release(id),
                written -> api.ok(written.versionOf(id), written, changed(id, written.result())));
    }

    static String reasonOrDefault(@Nullable String reason) {
        return reason == null || reason.isBlank() ? BulkAction.DEFAULT_REASON : reason.strip();
    }

    /**
     * Discards a message that has not been sent. The answer is 409 if it was sent or discarded already.
     *
     * @param id the message's id
     * @param body the reason; may be left out
     */
    @PostMapping("/{id}/discard")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MessageChanged> discard(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable DiscardBody body) {
        return api.<MessageState, MessageChanged>answer(
                new MessageCommand.Discard(id, reasonOrDefault(body == null ? null : body.reason())),
                written -> api.ok(written.versionOf(id), written, changed(id, written.result())));
    }

    private static MessageChanged changed(UUID id, MessageState state) {
        return new MessageChanged(id, state);
    }
}
