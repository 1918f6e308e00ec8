package igf.scheduling.swap;

import igf.api.swap.SwapMode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets the rule of an edition for swaps. */
record SetSwapPolicy(String edition, SwapMode mode) {

    static String idOf(String edition) {
        return "swap-policy:" + edition;
    }

    @TargetAggregateIdentifier
    String policy() {
        return idOf(edition);
    }
}
