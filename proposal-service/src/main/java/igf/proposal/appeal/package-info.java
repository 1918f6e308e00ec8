/**
 * Appeals against decisions. The organizers state their reasons and the secretariat answers. If it upholds the appeal,
 * the proposal gets a new decision; if it dismisses the appeal, the decision stays.
 */
@NullMarked
package igf.proposal.appeal;

import org.jspecify.annotations.NullMarked;
