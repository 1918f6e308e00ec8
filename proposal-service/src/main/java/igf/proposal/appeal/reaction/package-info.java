/** Decides anew on a proposal whose appeal was upheld, and closes an appeal whose decision was undone. */
@NullMarked
package igf.proposal.appeal.reaction;

import org.jspecify.annotations.NullMarked;
