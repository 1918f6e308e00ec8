/** Decisions on proposals. */
@NullMarked
package igf.api.decision;

import org.jspecify.annotations.NullMarked;
