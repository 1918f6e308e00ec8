/** Webhooks: URLs of tools to which the service posts public events. */
@NullMarked
package igf.notification.webhook;

import org.jspecify.annotations.NullMarked;
