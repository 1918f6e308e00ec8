/** Pages during and after an event: seats and attendance, the floor of a session, and reports. */
@NullMarked
package igf.console.event;

import org.jspecify.annotations.NullMarked;
