package igf.notification.letter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rendered mail, which is never stored.
 *
 * @param to address
 * @param name of the reader, without control characters
 * @param sender name and addresses of the sender
 * @param language that it is written in
 * @param calendar invitation object; usually null
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

    /**
     * @param name display name
     * @param replyTo address for replies; empty for {@code from}
     */
    public record Sender(String name, String from, String replyTo) {}
}
