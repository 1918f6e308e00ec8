/** The calls for review rounds: assignments, conflicts, progress and closing. */
@NullMarked
package igf.proposal.round.web;

import org.jspecify.annotations.NullMarked;
