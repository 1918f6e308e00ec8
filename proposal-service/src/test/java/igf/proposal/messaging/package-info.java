/** What is shown about messaging. */
@NullMarked
package igf.proposal.messaging;

import org.jspecify.annotations.NullMarked;
