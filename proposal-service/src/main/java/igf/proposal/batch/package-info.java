/**
 * A decision batch: what is to become of many proposals, drafted, checked, sealed and announced together.
 *
 * <p>Nothing of it shows before it is announced. Then each proposal is decided once, in steps that go on where they stopped
 * after a crash; a proposal that cannot be decided any more is noted with the reason, and the rest goes on.
 */
@NullMarked
package igf.proposal.batch;

import org.jspecify.annotations.NullMarked;
