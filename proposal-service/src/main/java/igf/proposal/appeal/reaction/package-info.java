/** Decides anew on a proposal whose appeal was upheld. */
@NullMarked
package igf.proposal.appeal.reaction;

import org.jspecify.annotations.NullMarked;
