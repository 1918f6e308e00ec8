/** What report decides, shown. */
@NullMarked
package igf.participation.report;

import org.jspecify.annotations.NullMarked;
