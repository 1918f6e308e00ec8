package igf.api.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters of an edition that have words of the secretariat's own.
 *
 * @param items one for each kind and language
 * @param next null, since the list has all
 */
public record OwnLetters(List<OwnLetter> items, @Nullable String next) {}
