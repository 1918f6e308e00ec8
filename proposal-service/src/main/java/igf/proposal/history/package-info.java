/**
 * The history of a proposal: all recorded events that concern it, in the order of the log.
 *
 * <p>This package has no commands.
 */
@NullMarked
package igf.proposal.history;

import org.jspecify.annotations.NullMarked;
