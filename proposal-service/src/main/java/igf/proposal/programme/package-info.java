/**
 * The start times of sessions, from the latest release of the scheduling service. A session that has begun can no
 * longer be cancelled like a planned one.
 */
@NullMarked
package igf.proposal.programme;

import org.jspecify.annotations.NullMarked;
