/**
 * Whole editions by chance: moves in any order, and what must hold after every event.
 *
 * <p>To add to it: a {@link igf.proposal.sequence.Move} in a class like {@code DraftMoves}, an {@link
 * igf.proposal.sequence.Invariant} in a class like {@code SubmissionInvariants}, and both in {@code
 * EditionSequencesTest}.
 */
@NullMarked
package igf.proposal.sequence;

import org.jspecify.annotations.NullMarked;
