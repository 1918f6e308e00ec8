/** How features read what belongs to another one: by an interface each, here is what stands behind them. */
@NullMarked
package igf.proposal.reading;

import org.jspecify.annotations.NullMarked;
