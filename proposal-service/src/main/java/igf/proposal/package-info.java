/** Proposals for workshops, from a draft or a pasted page to the decision: the service and what starts it. */
@NullMarked
package igf.proposal;

import org.jspecify.annotations.NullMarked;
