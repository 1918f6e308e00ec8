/** Sets the deadlines of reports, and sends a command when one is due. */
@NullMarked
package igf.participation.report.reaction;

import org.jspecify.annotations.NullMarked;
