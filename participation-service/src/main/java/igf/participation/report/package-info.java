/**
 * Session reports: a short one soon after the session's end, a full one later.
 *
 * <p>Each goes from NOT_DUE to DUE when it is called for, and to OVERDUE when its deadline passes. It becomes FILED
 * whenever it is filed, even late or before the session has ended. The secretariat can extend the deadline (DUE again),
 * waive the report (WAIVED) and return it (RETURNED). Moving the session resets its reports to NOT_DUE.
 *
 * <p>The end of the session calls for the short report. The deadline of the short report calls for the full one,
 * whether or not a short one was required or filed.
 */
@NullMarked
package igf.participation.report;

import org.jspecify.annotations.NullMarked;
