/** Formats the results of a run. */
@NullMarked
package igf.faults.report;

import org.jspecify.annotations.NullMarked;
