package igf.scheduling.swap;

import igf.api.swap.SwapMode;
import igf.platform.domain.Named;

/** The rule of an edition for swaps changed. */
@Named("swap-policy.set.1")
record SwapPolicySet(String edition, SwapMode mode) {}
