/**
 * What a session came to: a short report soon after its end, a full one later.
 *
 * <p>Each of the two goes from NOT_DUE to DUE when it is called for, and to OVERDUE when its time runs out. Filing it makes it FILED at
 * any time, late or before the session has ended. The secretariat can give more time (DUE again), ask for it no more (WAIVED), and send
 * back what was filed (RETURNED). A session that is moved takes its reports back to NOT_DUE. The end of the session calls for the short
 * report, and the end of the short report's time for the full one, whether or not there was anything to call for before.
 */
@NullMarked
package igf.participation.report;

import org.jspecify.annotations.NullMarked;
