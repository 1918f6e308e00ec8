package igf.api.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receipts of erasures.
 *
 * @param items receipts, the newest first
 * @param next always null, because the list has one page
 */
public record ErasuresItems(
        List<ErasuresRow> items, @Nullable String next) {}
