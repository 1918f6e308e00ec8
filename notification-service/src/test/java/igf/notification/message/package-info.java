/** What is shown about message. */
@NullMarked
package igf.notification.message;

import org.jspecify.annotations.NullMarked;
