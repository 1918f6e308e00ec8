package igf.notification.letter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rendered mail, which is never stored.
 *
 * @param to the reader's address
 * @param name the reader's name, without control characters
 * @param sender name and addresses of the sender
 * @param language the language in which it is written
 * @param calendar calendar object; null for most letters
 * @param method the calendar object's iTIP method; null without one
 */
public record Letter(
        String to,
        String name,
        Sender sender,
        Locale language,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String method) {

    /**
     * @param name display name
     * @param replyTo address for replies; empty for {@code from}
     */
    public record Sender(String name, String from, String replyTo) {}
}
