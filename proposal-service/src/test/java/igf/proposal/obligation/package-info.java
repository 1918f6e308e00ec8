/** Shows what is owed, and for how long. */
@NullMarked
package igf.proposal.obligation;

import org.jspecify.annotations.NullMarked;
