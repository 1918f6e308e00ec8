/** The calls for assignments and reviews; reviewers see proposals without names. */
@NullMarked
package igf.proposal.review.web;

import org.jspecify.annotations.NullMarked;
