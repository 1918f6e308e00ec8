/** Submits proposals: checks the edition's rules, assigns numbers and counts per person and organization. */
@NullMarked
package igf.proposal.admission;

import org.jspecify.annotations.NullMarked;
