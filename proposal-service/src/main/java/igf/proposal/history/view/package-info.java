/** Keeps every fact about a proposal; nothing personal is in it. */
@NullMarked
package igf.proposal.history.view;

import org.jspecify.annotations.NullMarked;
