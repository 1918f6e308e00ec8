/** The read model of open obligations and of linked ids. */
@NullMarked
package igf.proposal.obligation.view;

import org.jspecify.annotations.NullMarked;
