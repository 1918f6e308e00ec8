/**
 * The history of a proposal: all events that concern it, of all features and services, in the order of the log.
 * <p>It makes no decisions: {@link igf.proposal.history.view} folds, {@link igf.proposal.history.web} shows.
 */
@NullMarked
package igf.proposal.history;

import org.jspecify.annotations.NullMarked;
