package igf.notification.words;

import igf.api.letter.LetterWords;
import igf.api.letter.LetterWordsBody;
import igf.api.letter.OwnLetter;
import igf.api.letter.OwnLetters;
import igf.api.problem.ProblemKind;
import igf.notification.edition.Editions;
import igf.notification.letter.LetterCatalogue;
import igf.notification.letter.Placeholders;
import igf.platform.domain.RefusedException;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import java.util.Comparator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and changes the secretariat's own words for the letters of an edition. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/letters")
class OwnWordsController {

    private final Api api;
    private final Views views;
    private final OwnWordsView view;
    private final OwnWordsFromLog stored;
    private final Editions editions;

    OwnWordsController(Api api, Views views, OwnWordsView view, OwnWordsFromLog stored, Editions editions) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.stored = stored;
        this.editions = editions;
    }

    /**
     * Lists the letters of an edition that have words of the secretariat's own. 404 for an unknown edition.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    OwnLetters listOwnLetters(@PathVariable String edition) {
        requireKnown(edition);
        return new OwnLetters(
                views
                        .reader(view, OwnWordsView.OWN)
                        .list(OwnWordsView.OWN.matches(OwnWordsView.Own::edition, edition))
                        .stream()
                        .map(own -> new OwnLetter(own.kind(), own.language()))
                        .sorted(Comparator.comparing(OwnLetter::kind).thenComparing(OwnLetter::language))
                        .toList(),
                null);
    }

    /**
     * Reads the words of a kind of letter: those of the secretariat, or else the standard ones. 404 for an unknown
     * edition, kind or language.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param kind a kind of {@code GET /letters}, such as {@code receipt}
     * @param language ar, en, es, fr, ru or zh
     */
    @GetMapping("/{kind}/{language}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<LetterWords> getLetterWords(
            @PathVariable String edition, @PathVariable String kind, @PathVariable String language) {
        requireKnown(edition, kind, language);
        var current = stored.read(edition, kind, language);
        return Api.read(current.version(), toBody(edition, kind, language, current));
    }

    /**
     * Sets own words for a kind of letter. They apply to mails that are sent from then on. Greeting, links and closing
     * stay. The text is Markdown with the kind's placeholders, and must have those that its readers need. 412 if the
     * words have changed since they were read. 422 names every unknown or missing placeholder, image and link to another
     * address than http, https or mailto.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param kind a kind of {@code GET /letters}, such as {@code receipt}
     * @param language ar, en, es, fr, ru or zh
     * @param body the words
     */
    @PutMapping("/{kind}/{language}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<LetterWords> setLetterWords(
            @PathVariable String edition,
            @PathVariable String kind,
            @PathVariable String language,
            @RequestBody LetterWordsBody body) {
        requireKnown(edition, kind, language);
        var words = new OwnWords(
                body.subject().strip(), body.text().replace("\r\n", "\n").strip());
        RefusedException.throwIfAny(Placeholders.refusals(kind, words));
        var written = api.sendUnconditionally(new OwnWordsCommand.SetOwnWords(
                OwnWordsCommand.idOf(edition, kind, language), edition, kind, language, words, Api.ifMatch()));
        var current = stored.read(edition, kind, language);
        return api.ok(current.version(), written, toBody(edition, kind, language, current));
    }

    /**
     * Returns a kind of letter to its standard words. It does nothing if the letter has them. 412 if the words have
     * changed since they were read.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param kind a kind of {@code GET /letters}, such as {@code receipt}
     * @param language ar, en, es, fr, ru or zh
     */
    @DeleteMapping("/{kind}/{language}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Void> deleteLetterWords(
            @PathVariable String edition, @PathVariable String kind, @PathVariable String language) {
        requireKnown(edition, kind, language);
        return stored.read(edition, kind, language).words() == null
                ? ResponseEntity.noContent().build()
                : api.done(api.sendUnconditionally(new OwnWordsCommand.RemoveOwnWords(
                        OwnWordsCommand.idOf(edition, kind, language), Api.ifMatch())));
    }

    private void requireKnown(String edition, String kind, String language) {
        if (!LetterCatalogue.isKnown(kind) || !LetterCatalogue.LANGUAGES.contains(language)) {
            throw Problem.notFound();
        }
        requireKnown(edition);
    }

    private void requireKnown(String edition) {
        if (!editions.isKnown(edition)) {
            throw new Problem(ProblemKind.NOT_FOUND, "No event names the edition " + edition + ".");
        }
    }

    private static LetterWords toBody(String edition, String kind, String language, OwnWordsFromLog.Versioned current) {
        var own = current.words();
        var words = own == null ? LetterCatalogue.standardWords(kind, language) : own;
        return new LetterWords(edition, kind, language, words.subject(), words.text(), own != null);
    }
}
