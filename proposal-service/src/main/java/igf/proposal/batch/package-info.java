/**
 * Decision batches: decisions on many proposals that are drafted, checked, sealed and announced together.
 * <p>Only the secretariat sees a batch before it is announced. Then each proposal is decided once, in steps that
 * continue after a crash. If a proposal can no longer be decided, the batch records the reason and continues.
 */
@NullMarked
package igf.proposal.batch;

import org.jspecify.annotations.NullMarked;
