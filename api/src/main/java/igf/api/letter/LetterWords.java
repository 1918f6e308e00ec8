package igf.api.letter;

/**
 * The words of a kind of letter in one language.
 *
 * @param edition the edition's slug
 * @param kind name of the kind
 * @param language BCP 47 tag
 * @param subject the subject line
 * @param text the text between greeting and links, as Markdown
 * @param own whether the secretariat wrote them; otherwise they are the standard words
 */
public record LetterWords(String edition, String kind, String language, String subject, String text, boolean own) {}
