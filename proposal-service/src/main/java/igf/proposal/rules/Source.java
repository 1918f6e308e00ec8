package igf.proposal.rules;

import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from.
 *
 * @param source the page, with its tag in docs/rules.md
 * @param from the year that an inherited value was taken from
 */
public record Source(String source, Known known, @Nullable Integer from) {
    /**
     * YES: a page of that year tells. NO: no page tells, a default. INHERITED: another year's. CHANGED: set by the
     * edition itself.
     */
    public enum Known {
        YES,
        NO,
        INHERITED,
        CHANGED
    }

    public static final Source EDITION = new Source("Set by the edition", Known.CHANGED, null);
}
