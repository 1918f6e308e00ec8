/** The read model of dossiers. */
@NullMarked
package igf.proposal.dossier.view;

import org.jspecify.annotations.NullMarked;
