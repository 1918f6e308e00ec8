package igf.notification.letter;

import igf.notification.catalogue.MailContent;
import igf.notification.edition.Editions;
import igf.notification.policy.MailPolicies;
import igf.notification.words.OwnWords;
import igf.notification.words.OwnWordsSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Renders letters with words that are not saved, for the secretariat. Their links do not work. */
@Component
public class LetterTrials {

    private final LetterRenderer renderer;
    private final LetterRenderer examples;
    private final OwnWordsSource ownWords;

    LetterTrials(
            LetterRenderer renderer,
            Editions editions,
            MailPolicies policies,
            OwnWordsSource ownWords,
            @Value("${igf.gateway-url}") String gateway) {
        this.renderer = renderer;
        this.examples = new LetterRenderer(ExampleLetter::show, editions, policies::find, OwnWordsSource.NONE, gateway);
        this.ownWords = ownWords;
    }

    /** Returns the words that a letter has now. */
    public OwnWords wordsInUse(String edition, String kind, String language) {
        return ownWords.find(edition, kind, language).orElseGet(() -> LetterCatalogue.standardWords(kind, language));
    }

    /** Renders a letter with the data of a message. */
    public Letter render(MailContent content, OwnWords words) {
        return renderer.renderMasked(content, words);
    }

    /** Renders a letter with example data. */
    public Letter renderExample(String edition, String kind, String language, OwnWords words) {
        return examples.renderMasked(ExampleLetter.content(kind, edition, language), words);
    }

    /** Returns a letter for somebody who tests it: it changes no calendar, and replies go to its sender. */
    public static Letter addressedTo(Letter letter, String address) {
        return new Letter(
                address,
                "",
                new Letter.Sender(letter.sender().name(), letter.sender().from(), ""),
                letter.language(),
                letter.subject(),
                letter.text(),
                letter.html(),
                List.of());
    }
}
