package igf.api.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words to try.
 *
 * @param language BCP 47 tag
 * @param about id of the proposal, session, registration or message whose data the letter shows; example data if left
 *     out
 * @param subject the subject line; the words in use if it and {@code text} are left out
 * @param text the text as Markdown
 */
public record LetterTrialBody(
        @NotBlank String language,
        @Nullable UUID about,
        @Nullable @Size(max = 200) String subject,
        @Nullable @Size(max = 10_000) String text) {}
