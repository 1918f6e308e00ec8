package igf.api.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receipts of erasures.
 *
 * @param items receipts, the newest first
 * @param next always null, because the list has one page
 */
@Schema(name = "ErasuresItems")
public record ErasureList(List<ErasureRow> items, @Nullable String next) {}
