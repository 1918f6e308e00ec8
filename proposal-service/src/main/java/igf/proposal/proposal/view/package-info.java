/** The read model of proposals for organizers and the secretariat, now and at an earlier time. */
@NullMarked
package igf.proposal.proposal.view;

import org.jspecify.annotations.NullMarked;
