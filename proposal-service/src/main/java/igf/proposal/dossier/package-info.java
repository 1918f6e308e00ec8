/** Dossiers: everything that led to a decision, to read, to print, and signed for verification. */
@NullMarked
package igf.proposal.dossier;

import org.jspecify.annotations.NullMarked;
