/** The rosters of proposals: their people and roles, and checks against the edition's minimum. */
@NullMarked
package igf.proposal.roster;

import org.jspecify.annotations.NullMarked;
