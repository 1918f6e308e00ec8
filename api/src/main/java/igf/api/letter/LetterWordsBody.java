package igf.api.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The words of a kind of letter.
 *
 * @param subject the subject line, with placeholders such as {@code {title}}
 * @param text the text between greeting and links, as Markdown with placeholders; HTML in it is shown as text
 */
public record LetterWordsBody(
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 10_000) String text) {}
