/** Stores the facts of each session, sorted by time and spread over several documents. */
@NullMarked
package igf.participation.attendance.view;

import org.jspecify.annotations.NullMarked;
