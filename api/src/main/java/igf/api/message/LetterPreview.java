package igf.api.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its reader would get it.
 *
 * @param kind of letter
 * @param language that it is really written in
 * @param from whom it comes from
 * @param replyTo where answers go
 * @param to whom it is for
 * @param subject line
 * @param text as plain text
 * @param html the same as HTML
 * @param calendar iCalendar text that goes with it; null without one
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
