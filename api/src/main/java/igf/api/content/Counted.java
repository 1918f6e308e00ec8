package igf.api.content;

/**
 * How long a text is.
 *
 * @param words as limits of words count them
 * @param characters as limits of characters count them
 */
public record Counted(int words, int characters) {}
