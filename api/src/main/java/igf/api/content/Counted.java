package igf.api.content;

/**
 * The length of a text.
 *
 * @param words as counted for word limits
 * @param characters as counted for character limits
 */
public record Counted(int words, int characters) {}
