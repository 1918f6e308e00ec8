/**
 * The conditions of an acceptance: what the organizers must do by when, their evidence, and the secretariat's
 * judgements.
 * <p>When all conditions are met, the proposal is accepted. At the deadline the acceptance lapses automatically. If
 * evidence still waits for a judgement then, it lapses only if the judgement is negative.
 */
@NullMarked
package igf.proposal.condition;

import org.jspecify.annotations.NullMarked;
