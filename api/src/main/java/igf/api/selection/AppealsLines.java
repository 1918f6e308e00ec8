package igf.api.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The appeals of an edition.
 *
 * @param items the one that has waited longest first
 * @param next null: there is one page
 */
public record AppealsLines(
        List<AppealsLine> items, @Nullable String next) {}
