/** The ranking, and what follows from it. */
@NullMarked
package igf.api.selection;

import org.jspecify.annotations.NullMarked;
