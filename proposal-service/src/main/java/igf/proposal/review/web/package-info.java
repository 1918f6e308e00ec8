/** Hands proposals out, takes reviews in, and shows reviewers what they have, with every name blotted out. */
@NullMarked
package igf.proposal.review.web;

import org.jspecify.annotations.NullMarked;
