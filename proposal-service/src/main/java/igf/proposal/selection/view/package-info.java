/** The read model of selections: facts for rankings, and the findings for dossiers. */
@NullMarked
package igf.proposal.selection.view;

import org.jspecify.annotations.NullMarked;
