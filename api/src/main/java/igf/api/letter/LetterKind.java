package igf.api.letter;

import igf.api.message.MailGroup;
import igf.api.message.MailReader;
import java.util.List;

/**
 * A kind of letter, with words of its own.
 *
 * @param kind name of the kind; {@code -guest}, {@code -organizer} and {@code -roles} at its end name other words for
 *     other readers of the same mails
 * @param group the part of an edition that it belongs to
 * @param trigger types of the public events that cause it
 * @param readers who gets it
 * @param placeholders what its words can contain in braces, such as {@code {title}}
 * @param compulsory whether it cannot be switched off
 */
public record LetterKind(
        String kind,
        MailGroup group,
        List<String> trigger,
        MailReader readers,
        List<LetterPlaceholder> placeholders,
        boolean compulsory) {}
