/** Which proposals were merged, or were to be, for both sides to find. */
@NullMarked
package igf.proposal.merger.view;

import org.jspecify.annotations.NullMarked;
