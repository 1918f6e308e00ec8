package igf.proposal.rules.form;

import org.jspecify.annotations.Nullable;

/** From min to max, both included; a null end is open. */
public record Range(@Nullable Integer min, @Nullable Integer max) {
    /** No getter by its name: of a range its ends alone are written. */
    public boolean possible() {
        return min == null || max == null || min <= max;
    }
}
