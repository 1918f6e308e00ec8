/** The calls for the history of a proposal. */
@NullMarked
package igf.proposal.history.web;

import org.jspecify.annotations.NullMarked;
