package igf.notification.message.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Sorts.descending;
import static igf.notification.message.MessageView.MESSAGES;

import igf.api.letter.LetterKinds;
import igf.api.message.LetterPreview;
import igf.notification.catalogue.MailContent;
import igf.notification.catalogue.MailKind;
import igf.notification.letter.Letter;
import igf.notification.letter.LetterCatalogue;
import igf.notification.letter.LetterRenderer;
import igf.notification.message.MessageCommand;
import igf.notification.message.MessageView;
import igf.notification.message.QueuedMail;
import igf.notification.message.StoredMessage;
import igf.platform.log.EventLog;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/letters")
class LetterController {

    private final Api api;
    private final Views views;
    private final MessageView view;
    private final EventLog log;
    private final LetterRenderer renderer;

    LetterController(Api api, Views views, MessageView view, EventLog log, LetterRenderer renderer) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.log = log;
        this.renderer = renderer;
    }

    /** Lists all kinds of letters, with the placeholders of their words. */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    LetterKinds listLetterKinds() {
        return new LetterKinds(LetterCatalogue.all(), null);
    }

    /**
     * Shows a letter as its reader would get it. The data come from the newest message of this kind, or from the newest
     * of this kind that concerns {@code about}. Without a message of this kind, the newest one that concerns
     * {@code about} provides the data, and sentences without a value are left out. The links do not work. 404 if there
     * are no data to show.
     *
     * @param kind kind of letter, such as {@code invitation} or {@code declined}
     * @param language BCP 47 tag; the reader's own, or that of the edition, if left out
     * @param about id of what a message is about, such as a proposal, session or registration
     */
    @GetMapping("/{kind}/preview")
    @Allow(roles = "SECRETARIAT")
    LetterPreview preview(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable UUID about) {
        if (!MailKind.names().contains(kind)) {
            throw Problem.notFound();
        }
        var concerns = about == null ? null : MESSAGES.matches(StoredMessage::concerns, about);
        var ofKind = MessageRows.ofKind(kind);
        var id = newest(concerns == null ? ofKind : and(ofKind, concerns))
                .or(() -> concerns == null ? Optional.empty() : newest(concerns))
                .orElseThrow(Problem::notFound);
        api.sendUnconditionally(new MessageCommand.NoteRead(MessageCommand.JOURNAL, List.of(id)));
        var content = QueuedMail.of(log.readStream(id.toString()))
                .orElseThrow(Problem::notFound)
                .content();
        return toPreview(kind, id, content.withKind(kind, language == null ? content.language() : language));
    }

    private Optional<UUID> newest(Bson filter) {
        return Optional.ofNullable(views.reader(view, MESSAGES)
                        .where(filter)
                        .sort(descending(MESSAGES.member(StoredMessage::drafted)))
                        .first())
                .map(StoredMessage::id);
    }

    private LetterPreview toPreview(String kind, UUID message, MailContent content) {
        var letter = renderer.renderMasked(content);
        return new LetterPreview(
                kind,
                letter.language().toLanguageTag(),
                letter.sender().from(),
                letter.sender().replyTo(),
                letter.to(),
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.calendars().stream()
                        .map(Letter.Calendar::text)
                        .findFirst()
                        .orElse(null),
                message);
    }
}
