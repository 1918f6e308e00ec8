/**
 * The places of an edition: how many workshops there is room for, who holds one, who waits for one.
 *
 * <p>{@link igf.proposal.place.Places} follows what is decided. When somebody who holds a place falls out, it orders the
 * next in reserve to be promoted: a recorded decision that names its cause.
 */
@NullMarked
package igf.proposal.place;

import org.jspecify.annotations.NullMarked;
