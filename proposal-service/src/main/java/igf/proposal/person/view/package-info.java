/** Keeps who has a part in which proposal, and what is asked of them by when. */
@NullMarked
package igf.proposal.person.view;

import org.jspecify.annotations.NullMarked;
