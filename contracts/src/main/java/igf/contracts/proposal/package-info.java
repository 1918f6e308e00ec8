/**
 * What the proposal service publishes: editions and their calls, the way of a proposal from submission to decision,
 * and the answers of those on its roster. Decisions leave at announcement, never before.
 */
@NullMarked
package igf.contracts.proposal;

import org.jspecify.annotations.NullMarked;
