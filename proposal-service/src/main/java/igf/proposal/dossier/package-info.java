/** Dossiers: the signed record of everything that led to a decision, as JSON and as a page. */
@NullMarked
package igf.proposal.dossier;

import org.jspecify.annotations.NullMarked;
