/**
 * Events of the proposal service: editions and their calls, proposals from submission to decision, and the answers of
 * people on rosters. Decisions are published when they are announced, never earlier.
 */
@NullMarked
package igf.contracts.proposal;

import org.jspecify.annotations.NullMarked;
