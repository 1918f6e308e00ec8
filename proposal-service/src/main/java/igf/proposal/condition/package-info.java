/**
 * The conditions of a yes: what must be done until when, the evidence that organizers hand in, what the secretariat finds.
 *
 * <p>All met, and the proposal is accepted. At the due date it lapses by itself, unless evidence still waits to be looked at:
 * then it lapses when that is found wanting.
 */
@NullMarked
package igf.proposal.condition;

import org.jspecify.annotations.NullMarked;
