/** The rows of the table. Each is a class that is named after its two sides. */
@NullMarked
package igf.bench.row;

import org.jspecify.annotations.NullMarked;
