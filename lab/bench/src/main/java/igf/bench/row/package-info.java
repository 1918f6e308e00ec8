/** The rows of the table, one class each, named for what is divided by what. */
@NullMarked
package igf.bench.row;

import org.jspecify.annotations.NullMarked;
