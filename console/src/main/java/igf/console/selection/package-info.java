/** Selection: the board, alternative selections, the plan of places and open conditions. */
@NullMarked
package igf.console.selection;

import org.jspecify.annotations.NullMarked;
