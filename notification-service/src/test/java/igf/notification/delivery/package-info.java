/** What is shown about webhook.delivery. */
@NullMarked
package igf.notification.delivery;

import org.jspecify.annotations.NullMarked;
