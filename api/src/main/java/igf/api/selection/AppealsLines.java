package igf.api.selection;

import java.util.List;

/**
 * The appeals of an edition.
 *
 * @param items the one that has waited longest first
 */
public record AppealsLines(List<AppealsLine> items) {}
