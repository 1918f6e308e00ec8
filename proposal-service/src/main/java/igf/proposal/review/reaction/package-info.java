/** Reactions: closes rounds on time, and reminds reviewers with open reviews. */
@NullMarked
package igf.proposal.review.reaction;

import org.jspecify.annotations.NullMarked;
