/**
 * Merging two proposals: the secretariat proposes it, both sides answer by call or by the link in a mail. Both agree, and one
 * goes on as a part of the other, keeping its own history; its people are offered to the other side. Refused, expired or
 * taken back, both stay as they are. It can be undone, with everything back.
 */
@NullMarked
package igf.proposal.merger;

import org.jspecify.annotations.NullMarked;
