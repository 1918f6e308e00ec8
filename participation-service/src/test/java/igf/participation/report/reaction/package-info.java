/** What deadlines of reports lead to, shown. */
@NullMarked
package igf.participation.report.reaction;

import org.jspecify.annotations.NullMarked;
