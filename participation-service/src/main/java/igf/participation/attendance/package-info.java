/**
 * Attendance: who joined and left a session, as seen at the door and in the meeting software. Facts arrive late,
 * repeatedly and in any order. Each counts once, and presence follows from the time in the fact, never from its
 * arrival.
 */
@NullMarked
package igf.participation.attendance;

import org.jspecify.annotations.NullMarked;
