package igf.notification.letter;

import org.jspecify.annotations.Nullable;

/**
 * A rendered mail, never stored.
 *
 * @param to address
 * @param name whom it greets, without control characters
 * @param calendar invitation object, null mostly
 * @param method its iTIP method
 */
public record Letter(
        String to,
        String name,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String method) {}
