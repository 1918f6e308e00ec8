package igf.proposal.rules;

import org.jspecify.annotations.Nullable;

/**
 * The source of a value.
 *
 * @param source the page, with its tag in docs/rules.md
 * @param from the year that an inherited value was taken from
 */
public record Source(String source, Known known, @Nullable Integer from) {
    /**
     * YES: a page of that year states it. NO: no page states it, so it is a default. INHERITED: from another year.
     * CHANGED: set by the edition itself.
     */
    public enum Known {
        YES,
        NO,
        INHERITED,
        CHANGED
    }

    public static final Source EDITION = new Source("Set by the edition", Known.CHANGED, null);
    static final Source SESSION_KINDS = new Source("Session kinds of this system", Known.NO, null);
}
