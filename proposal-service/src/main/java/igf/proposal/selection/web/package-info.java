/** Shows the ranking and the dossiers. */
@NullMarked
package igf.proposal.selection.web;

import org.jspecify.annotations.NullMarked;
