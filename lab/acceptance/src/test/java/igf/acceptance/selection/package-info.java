/** The effects of decisions, over HTTP through the gateway: reserves, conditions, mergers, undoing, dossiers. */
@NullMarked
package igf.acceptance.selection;

import org.jspecify.annotations.NullMarked;
