/** Reaction: checks a roster against its edition's minimum whenever one of them changes. */
@NullMarked
package igf.proposal.proposal.reaction;

import org.jspecify.annotations.NullMarked;
