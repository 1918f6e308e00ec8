/**
 * The history of a proposal: every fact that concerns it, of whatever feature or service, in the order of the log.
 *
 * <p>It has no decisions of its own.
 */
@NullMarked
package igf.proposal.history;

import org.jspecify.annotations.NullMarked;
