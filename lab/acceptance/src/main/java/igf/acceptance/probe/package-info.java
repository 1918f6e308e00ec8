/** {@code ./igf probe}: hostile callers, and whether anything gives way to them. */
@NullMarked
package igf.acceptance.probe;

import org.jspecify.annotations.NullMarked;
