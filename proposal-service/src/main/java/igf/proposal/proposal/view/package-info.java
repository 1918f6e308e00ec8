/** Proposals as their organizers and the secretariat read them, now and as of an earlier time. */
@NullMarked
package igf.proposal.proposal.view;

import org.jspecify.annotations.NullMarked;
