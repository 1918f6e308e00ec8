package igf.notification.letter;

import igf.api.letter.LetterKind;
import igf.api.letter.LetterPlaceholder;
import igf.api.message.MailReader;
import igf.notification.catalogue.CombinedInvitations;
import igf.notification.catalogue.MailKind;
import igf.notification.words.OwnWords;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Lists the kinds of letters that have words of their own: each kind of mail, and its other words for invited people,
 * for organizers, and for invitations in several roles.
 */
public final class LetterCatalogue {

    public static final Set<String> LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");

    private static final String BODY = ".body";

    /** Their mails concern no edition, so own words of an edition would never apply. */
    private static final Set<MailKind> OF_NO_EDITION = Set.of(MailKind.LINK_ME, MailKind.LINK_SUBMIT);

    private LetterCatalogue() {}

    /** Returns whether an edition can have own words for a kind of letter. */
    public static boolean isKnown(String kind) {
        return MailTexts.of(null).bundle().containsKey(kind + BODY) && !OF_NO_EDITION.contains(mailKind(kind));
    }

    /** Returns the words of a letter that has no own ones. */
    public static OwnWords standardWords(String kind, String language) {
        var texts = MailTexts.of(language);
        return new OwnWords(texts.pattern(kind, "subject"), texts.pattern(kind, "body"));
    }

    /** Returns all kinds in the order of their groups, and of the kinds of mails in a group. */
    public static List<LetterKind> all() {
        return names().stream()
                .filter(LetterCatalogue::isKnown)
                .sorted(Comparator.comparing(LetterCatalogue::mailKind).thenComparing(Comparator.naturalOrder()))
                .sorted(Comparator.comparing(name -> mailKind(name).group()))
                .map(LetterCatalogue::describe)
                .toList();
    }

    static List<String> names() {
        return Collections.list(MailTexts.of(null).bundle().getKeys()).stream()
                .filter(key -> key.endsWith(BODY))
                .map(key -> key.substring(0, key.length() - BODY.length()))
                .toList();
    }

    private static MailKind mailKind(String name) {
        return MailKind.find(CombinedInvitations.kindOf(name)).orElseThrow();
    }

    private static LetterKind describe(String name) {
        var kind = mailKind(name);
        var required = Placeholders.required(name);
        return new LetterKind(
                name,
                kind.group(),
                MailTriggers.of(kind),
                reader(name, kind),
                Placeholders.all(name).stream()
                        .map(placeholder -> new LetterPlaceholder(placeholder, required.contains(placeholder)))
                        .toList(),
                kind.isCompulsory());
    }

    private static MailReader reader(String name, MailKind kind) {
        if (name.equals(kind.template()) && !isKnown(name + "-guest")) {
            return isKnown(name + "-organizer") ? MailReader.RAPPORTEURS : kind.reader();
        }
        return name.endsWith("-guest") || name.endsWith("-roles") ? MailReader.NAMED : MailReader.ORGANIZERS;
    }
}
