/** Reactions: their initial tokens, failures and parked events. */
@NullMarked
package igf.platform.reaction;

import org.jspecify.annotations.NullMarked;
