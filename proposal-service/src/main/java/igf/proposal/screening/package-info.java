/**
 * The screening by the secretariat: the edition's minimum criteria with their evidence. Data answer a criterion if
 * possible, and the secretariat can override each with a reason. The outcome itself is recorded in the proposal.
 */
@NullMarked
package igf.proposal.screening;

import org.jspecify.annotations.NullMarked;
