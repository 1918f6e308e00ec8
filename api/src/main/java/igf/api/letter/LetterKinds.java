package igf.api.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All kinds of letters.
 *
 * @param items in the order of their groups
 * @param next null, since the list has all
 */
public record LetterKinds(List<LetterKind> items, @Nullable String next) {}
