/** Attendance of sessions. */
@NullMarked
package igf.api.attendance;

import org.jspecify.annotations.NullMarked;
