package igf.api.letter;

/**
 * A name in braces, for which the letter has a value.
 *
 * @param name its name, without the braces
 * @param required whether own words must contain it, because its readers need the value
 */
public record LetterPlaceholder(String name, boolean required) {}
