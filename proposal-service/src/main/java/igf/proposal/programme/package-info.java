/**
 * When sessions of accepted proposals begin, as the scheduling service released them last. A session that has begun
 * can no longer be withdrawn like a plan.
 */
@NullMarked
package igf.proposal.programme;

import org.jspecify.annotations.NullMarked;
