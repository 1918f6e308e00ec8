package igf.api.selection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The appeals of an edition.
 *
 * @param items sorted by {@code at}, the oldest first
 * @param next always null, because the list has one page
 */
@Schema(name = "AppealsLines")
public record AppealList(List<AppealRow> items, @Nullable String next) {}
