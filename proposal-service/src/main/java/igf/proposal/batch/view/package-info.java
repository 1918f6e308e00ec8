/** The read model of batches and of the proposals that a batch check needs. */
@NullMarked
package igf.proposal.batch.view;

import org.jspecify.annotations.NullMarked;
