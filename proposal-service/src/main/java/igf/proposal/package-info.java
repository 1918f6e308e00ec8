/** The proposal service: workshop proposals from a draft or a pasted page to the decision. */
@NullMarked
package igf.proposal;

import org.jspecify.annotations.NullMarked;
