/** Decisions that are announced together. */
@NullMarked
package igf.api.batch;

import org.jspecify.annotations.NullMarked;
