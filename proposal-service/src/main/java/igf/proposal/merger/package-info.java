/**
 * Mergers of two proposals. The secretariat proposes one, and both sides answer by call or by a link in a mail. If both
 * agree, one proposal becomes a part of the other but keeps its history, and its people are offered to the other side.
 * A refused, expired or withdrawn merger changes nothing. A merger can be undone completely.
 */
@NullMarked
package igf.proposal.merger;

import org.jspecify.annotations.NullMarked;
