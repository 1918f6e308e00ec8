/** Starts of sessions as they are read. */
@NullMarked
package igf.proposal.programme.view;

import org.jspecify.annotations.NullMarked;
