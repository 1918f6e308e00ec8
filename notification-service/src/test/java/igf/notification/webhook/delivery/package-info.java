/** What is shown about webhook.delivery. */
@NullMarked
package igf.notification.webhook.delivery;

import org.jspecify.annotations.NullMarked;
