package igf.api.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its reader would get it, with words that are not saved.
 *
 * @param kind name of the kind
 * @param language BCP 47 tag
 * @param to address of its reader, or of the caller who tests it
 * @param subject subject line
 * @param text the letter as plain text
 * @param html the same as HTML
 * @param message the message whose data it shows; null for example data
 */
public record LetterTrial(
        String kind,
        String language,
        String to,
        String subject,
        String text,
        String html,
        @Nullable UUID message) {}
