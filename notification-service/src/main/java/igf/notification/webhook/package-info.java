/**
 * Addresses of tools that want to be called when something public happens: registered, replayed, disabled, removed.
 */
@NullMarked
package igf.notification.webhook;

import org.jspecify.annotations.NullMarked;
