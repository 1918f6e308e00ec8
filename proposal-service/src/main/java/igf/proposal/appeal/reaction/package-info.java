/** Reactions: decides again when an appeal is upheld, and closes an appeal when its decision is undone. */
@NullMarked
package igf.proposal.appeal.reaction;

import org.jspecify.annotations.NullMarked;
