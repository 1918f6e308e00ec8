/** What attendance decides, shown. */
@NullMarked
package igf.participation.attendance;

import org.jspecify.annotations.NullMarked;
