/**
 * The screening by the secretariat: the edition's minimum criteria with their evidence. The service checks criteria
 * automatically where it can. The secretariat can override each result with a reason. The outcome itself is recorded in
 * the proposal.
 */
@NullMarked
package igf.proposal.screening;

import org.jspecify.annotations.NullMarked;
