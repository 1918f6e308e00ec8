/**
 * The boundary to other services: translates domain events into public events, and public events of others into this
 * service's own.
 */
@NullMarked
package igf.proposal.messaging;

import org.jspecify.annotations.NullMarked;
