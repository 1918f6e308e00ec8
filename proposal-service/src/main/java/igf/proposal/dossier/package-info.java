/** Everything that led to a decision, to read, to print, and signed, so that anybody can check it. */
@NullMarked
package igf.proposal.dossier;

import org.jspecify.annotations.NullMarked;
