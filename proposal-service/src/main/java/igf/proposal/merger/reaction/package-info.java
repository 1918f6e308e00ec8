/** Ends a merger that nobody answered, carries out one that was agreed, and takes everything back when one is undone. */
@NullMarked
package igf.proposal.merger.reaction;

import org.jspecify.annotations.NullMarked;
