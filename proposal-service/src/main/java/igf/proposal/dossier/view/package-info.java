/** What was found about proposals, for their dossiers. */
@NullMarked
package igf.proposal.dossier.view;

import org.jspecify.annotations.NullMarked;
