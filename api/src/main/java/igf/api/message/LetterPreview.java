package igf.api.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the recipient would get it.
 *
 * @param kind kind of letter
 * @param language language of the letter
 * @param from address of the sender
 * @param replyTo address for replies
 * @param to address of the recipient
 * @param subject subject line
 * @param text the letter as plain text
 * @param html the same as HTML
 * @param calendar its iCalendar text; null without one
 * @param message the message whose data it shows
 */
public record LetterPreview(
        String kind,
        String language,
        String from,
        String replyTo,
        String to,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        UUID message) {}
