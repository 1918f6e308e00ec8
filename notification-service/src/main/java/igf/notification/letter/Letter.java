package igf.notification.letter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rendered mail, never stored.
 *
 * @param to address
 * @param name whom it greets, without control characters
 * @param sender who writes
 * @param language that it is really written in
 * @param calendar invitation object, null mostly
 * @param method its iTIP method
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

    /** @param name in words; @param replyTo address that answers go to, empty for the one that it comes from */
    public record Sender(String name, String from, String replyTo) {}
}
