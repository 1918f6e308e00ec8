/**
 * Decision batches: decisions on many proposals that are drafted, checked, sealed and announced together.
 * <p>Nothing of a batch is visible before it is announced. Then each proposal is decided once, in steps that resume
 * after a crash. If a proposal can no longer be decided, the reason is recorded and the rest continues.
 */
@NullMarked
package igf.proposal.batch;

import org.jspecify.annotations.NullMarked;
