/**
 * The places of an edition: how many workshops fit, which proposals hold a place, and which wait for one.
 * <p>{@link igf.proposal.place.Places} follows decisions. When a proposal loses its place, they order the promotion of
 * the next one in reserve. The promotion is a recorded decision that names its cause.
 */
@NullMarked
package igf.proposal.place;

import org.jspecify.annotations.NullMarked;
