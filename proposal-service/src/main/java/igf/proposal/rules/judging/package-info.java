/** What the rules say of judging: screening's criteria, a review's scale and reasons, ties. */
@NullMarked
package igf.proposal.rules.judging;

import org.jspecify.annotations.NullMarked;
