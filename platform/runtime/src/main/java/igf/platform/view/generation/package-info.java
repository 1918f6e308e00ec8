/** The generations of a view: the current one, a new one beside it, and unused ones. */
@NullMarked
package igf.platform.view.generation;

import org.jspecify.annotations.NullMarked;
