/** The rows of the table, one class each, named after the two sides. */
@NullMarked
package igf.bench.row;

import org.jspecify.annotations.NullMarked;
