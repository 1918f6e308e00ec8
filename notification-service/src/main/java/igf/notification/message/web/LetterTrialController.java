package igf.notification.message.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static igf.notification.message.MessageView.MESSAGES;

import igf.api.letter.LetterTrial;
import igf.api.letter.LetterTrialBody;
import igf.notification.catalogue.MailContent;
import igf.notification.letter.Letter;
import igf.notification.letter.LetterCatalogue;
import igf.notification.letter.LetterTrials;
import igf.notification.letter.Placeholders;
import igf.notification.message.MessageCommand;
import igf.notification.message.MessageView;
import igf.notification.message.QueuedMail;
import igf.notification.message.StoredMessage;
import igf.notification.outbox.TestMails;
import igf.notification.words.OwnWords;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.log.EventLog;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.ReadOnlyPost;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries words of a letter that are not saved. Readings of a message's data are recorded. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/letters/{kind}")
class LetterTrialController {

    private final Api api;
    private final Views views;
    private final MessageView view;
    private final EventLog log;
    private final People people;
    private final LetterTrials trials;
    private final TestMails testMails;

    LetterTrialController(
            Api api,
            Views views,
            MessageView view,
            EventLog log,
            People people,
            LetterTrials trials,
            TestMails testMails) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.log = log;
        this.people = people;
        this.trials = trials;
        this.testMails = testMails;
    }

    /**
     * @param holders the people whose personal values are in the letter
     * @param message the message whose data it shows; null for example data
     */
    private record Trial(
            Letter letter, Set<UUID> holders, @Nullable UUID message) {}

    /**
     * Shows a letter with words that are not saved. The data come from the newest message about {@code about}, of this
     * kind if there is one; sentences without a value are left out. The links do not work. 422 names everything that is
     * wrong with the words, or that there is no message about {@code about}.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param kind a kind of {@code GET /letters}, such as {@code receipt}
     * @param body the words, and what the letter is about
     */
    @PostMapping("/preview")
    @ReadOnlyPost
    @Allow(roles = "SECRETARIAT")
    LetterTrial previewLetterWords(
            @PathVariable String edition, @PathVariable String kind, @RequestBody LetterTrialBody body) {
        var trial = render(edition, kind, body);
        return toBody(kind, trial, trial.letter());
    }

    /**
     * Sends a letter with words that are not saved to the caller only. The links do not work, and it changes no
     * calendar. 422 as for the preview, or if the caller has no address; 503 if the mail server did not accept it.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param kind a kind of {@code GET /letters}, such as {@code receipt}
     * @param body the words, and what the letter is about
     */
    @PostMapping("/test")
    @Allow(roles = "SECRETARIAT")
    LetterTrial testLetterWords(
            @PathVariable String edition, @PathVariable String kind, @RequestBody LetterTrialBody body, Caller caller) {
        var person = caller.person();
        var address = person == null
                ? Optional.<String>empty()
                : people.findAddress(person).flatMap(people::open);
        if (person == null || address.isEmpty()) {
            throw new RefusedException(Refusal.rule(
                    "NO_ADDRESS", "", "A test goes to the caller's verified email address, and you have none."));
        }
        var trial = render(edition, kind, body);
        var holders = new HashSet<>(trial.holders());
        holders.add(person);
        var letter = LetterTrials.addressedTo(trial.letter(), address.get());
        testMails.send(Api.newId(), holders, letter);
        return toBody(kind, trial, letter);
    }

    private Trial render(String edition, String kind, LetterTrialBody body) {
        if (!LetterCatalogue.isKnown(kind)) {
            throw Problem.notFound();
        }
        var language = body.language();
        if (!LetterCatalogue.LANGUAGES.contains(language)) {
            throw Problem.malformed("/language", "INVALID_VALUE", "language must be one of ar, en, es, fr, ru, zh.");
        }
        var words = words(edition, kind, body);
        RefusedException.throwIfAny(Placeholders.refusals(kind, words));
        var about = body.about();
        if (about == null) {
            return new Trial(trials.renderExample(edition, kind, language, words), Set.of(), null);
        }
        var id = findMessage(edition, kind, about)
                .orElseThrow(() -> new RefusedException(Refusal.rule(
                        "NO_MESSAGE", "/about", "No message of this edition is about this id, so there are no data.")));
        api.sendUnconditionally(new MessageCommand.NoteRead(MessageCommand.JOURNAL, List.of(id)));
        var content = readContent(id).withTemplate(kind).withLanguage(language);
        return new Trial(trials.render(content, words), content.holders(), id);
    }

    /** Returns the words to try; a missing part is taken from the words in use. */
    private OwnWords words(String edition, String kind, LetterTrialBody body) {
        var inUse = trials.wordsInUse(edition, kind, body.language());
        var subject = body.subject();
        var text = body.text();
        return new OwnWords(
                subject == null ? inUse.subject() : subject.strip(),
                text == null ? inUse.text() : text.replace("\r\n", "\n").strip());
    }

    private MailContent readContent(UUID message) {
        return QueuedMail.of(log.readStream(message.toString()))
                .orElseThrow(Problem::notFound)
                .content();
    }

    private Optional<UUID> findMessage(String edition, String kind, UUID about) {
        var named = and(
                MESSAGES.matches(StoredMessage::edition, edition),
                or(MESSAGES.matches(StoredMessage::id, about), MESSAGES.matches(StoredMessage::concerns, about)));
        return newest(and(MESSAGES.matches(StoredMessage::template, kind), named))
                .or(() -> newest(named));
    }

    private Optional<UUID> newest(Bson filter) {
        return Optional.ofNullable(views.reader(view, MESSAGES)
                        .where(filter)
                        .sort(descending(MESSAGES.member(StoredMessage::drafted)))
                        .first())
                .map(StoredMessage::id);
    }

    private static LetterTrial toBody(String kind, Trial trial, Letter letter) {
        return new LetterTrial(
                kind,
                letter.language().toLanguageTag(),
                letter.to(),
                letter.subject(),
                letter.text(),
                letter.html(),
                trial.message());
    }
}
