/** Tests of the report. */
@NullMarked
package igf.bench.report;

import org.jspecify.annotations.NullMarked;
