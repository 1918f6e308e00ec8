package igf.notification.words;

/**
 * Words that the secretariat wrote for a kind of letter in one language.
 *
 * @param subject the subject line, with placeholders
 * @param text the text between greeting and links, as Markdown with placeholders
 */
public record OwnWords(String subject, String text) {}
