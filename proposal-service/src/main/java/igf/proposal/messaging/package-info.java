/** The edge to the other services: domain events become public ones, and what concerns us of theirs our own records. */
@NullMarked
package igf.proposal.messaging;

import org.jspecify.annotations.NullMarked;
