/** What is shown. */
@NullMarked
package igf.bench.report;

import org.jspecify.annotations.NullMarked;
