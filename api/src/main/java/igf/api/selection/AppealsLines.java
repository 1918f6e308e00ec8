package igf.api.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The appeals of an edition.
 *
 * @param items the one that has waited longest first
 * @param next always null, because the list has one page
 */
public record AppealsLines(
        List<AppealsLine> items, @Nullable String next) {}
