/** Selection: the board, what would happen if, decisions one by one and in batches, and the dossier of each. */
@NullMarked
package igf.console.selection;

import org.jspecify.annotations.NullMarked;
