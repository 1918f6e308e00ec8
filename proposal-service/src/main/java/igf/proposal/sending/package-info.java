/** Senders for use cases, which need not know whether a request, a reaction or a test sends their commands. */
@NullMarked
package igf.proposal.sending;

import org.jspecify.annotations.NullMarked;
