package igf.proposal.rules.form;

import org.jspecify.annotations.Nullable;

/** A range that includes both ends; a null end is open. */
public record Range(@Nullable Integer min, @Nullable Integer max) {
    /** Returns whether the range is not empty. Not named like a getter, so that the JSON form has only the ends. */
    public boolean possible() {
        return min == null || max == null || min <= max;
    }
}
