/** Webhooks: addresses of tools that are called when a public event happens. */
@NullMarked
package igf.notification.webhook;

import org.jspecify.annotations.NullMarked;
