/** The batches of an edition, and what a check must know of its proposals. */
@NullMarked
package igf.proposal.batch.view;

import org.jspecify.annotations.NullMarked;
