/**
 * An appeal against a decision: the organizers say why, the secretariat looks again. Upheld, the proposal is decided anew;
 * dismissed, the decision stays.
 */
@NullMarked
package igf.proposal.appeal;

import org.jspecify.annotations.NullMarked;
