/** Creates drafts, empty, from a pasted page or from another year's proposal, and maps their content. */
@NullMarked
package igf.proposal.content.web;

import org.jspecify.annotations.NullMarked;
