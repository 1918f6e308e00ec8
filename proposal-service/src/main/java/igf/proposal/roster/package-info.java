/** Who is on a proposal and in which role: changed by use cases, watched by the rules' minimum. */
@NullMarked
package igf.proposal.roster;

import org.jspecify.annotations.NullMarked;
