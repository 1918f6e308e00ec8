/**
 * Webhooks over HTTP; the secret is told once.
 */
@NullMarked
package igf.notification.webhook.web;

import org.jspecify.annotations.NullMarked;
