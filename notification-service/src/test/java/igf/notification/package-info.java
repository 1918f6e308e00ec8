/** What is shown about the notification service as a whole, started for real. */
@NullMarked
package igf.notification;

import org.jspecify.annotations.NullMarked;
