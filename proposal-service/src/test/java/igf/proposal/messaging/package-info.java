/** What becomes public. */
@NullMarked
package igf.proposal.messaging;

import org.jspecify.annotations.NullMarked;
