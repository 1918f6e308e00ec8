/**
 * Webhooks as their owners look for them.
 */
@NullMarked
package igf.notification.webhook.view;

import org.jspecify.annotations.NullMarked;
