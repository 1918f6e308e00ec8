package igf.api.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receipts of erasures.
 *
 * @param items the newest first
 * @param next null: there is one page
 */
public record ErasuresItems(
        List<ErasuresRow> items, @Nullable String next) {}
