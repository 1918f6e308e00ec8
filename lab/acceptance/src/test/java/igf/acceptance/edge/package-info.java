/** Answers to invalid input and to callers without permission. */
@NullMarked
package igf.acceptance.edge;

import org.jspecify.annotations.NullMarked;
