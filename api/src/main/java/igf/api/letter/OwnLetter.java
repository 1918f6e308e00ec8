package igf.api.letter;

/**
 * A letter that has words of the secretariat's own.
 *
 * @param kind name of the kind
 * @param language BCP 47 tag
 */
public record OwnLetter(String kind, String language) {}
