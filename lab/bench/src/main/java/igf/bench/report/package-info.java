/** The results: a table as text, and a chart. */
@NullMarked
package igf.bench.report;

import org.jspecify.annotations.NullMarked;
