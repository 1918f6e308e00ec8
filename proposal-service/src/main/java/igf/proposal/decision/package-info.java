/** Decisions on proposals and their causes. */
@NullMarked
package igf.proposal.decision;

import org.jspecify.annotations.NullMarked;
