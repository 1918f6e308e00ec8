/** Sets conditions and their deadline when a decision has some, and tells the proposal how they ended. */
@NullMarked
package igf.proposal.condition.reaction;

import org.jspecify.annotations.NullMarked;
