/**
 * Deadlines of reports: set by the programme, fired by the instance's clock.
 */
@NullMarked
package igf.participation.report.reaction;

import org.jspecify.annotations.NullMarked;
