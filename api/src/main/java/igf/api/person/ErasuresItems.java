package igf.api.person;

import java.util.List;

/**
 * Receipts of erasures.
 *
 * @param items receipts, the newest first
 */
public record ErasuresItems(List<ErasuresRow> items) {}
