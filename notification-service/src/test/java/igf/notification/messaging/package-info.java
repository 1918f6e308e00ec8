/** What is shown about messaging. */
@NullMarked
package igf.notification.messaging;

import org.jspecify.annotations.NullMarked;
