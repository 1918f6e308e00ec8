/** The obligations of organizers: overdue reports of sessions, which screening holds against their next proposals. */
@NullMarked
package igf.proposal.obligation;

import org.jspecify.annotations.NullMarked;
