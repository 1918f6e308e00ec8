/** Opens and closes calls and begins phases on time, and updates the counts of proposals. */
@NullMarked
package igf.proposal.edition.reaction;

import org.jspecify.annotations.NullMarked;
