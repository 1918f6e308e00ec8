/** Drafts, made from nothing, from a pasted page or from another year's proposal, and what they say. */
@NullMarked
package igf.proposal.content.web;

import org.jspecify.annotations.NullMarked;
