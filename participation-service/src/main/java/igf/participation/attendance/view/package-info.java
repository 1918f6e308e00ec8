/**
 * All facts of a session in one document, in the order in which they happened.
 */
@NullMarked
package igf.participation.attendance.view;

import org.jspecify.annotations.NullMarked;
