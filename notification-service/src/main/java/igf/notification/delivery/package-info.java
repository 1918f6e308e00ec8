/**
 * Delivers events to webhooks: follows the log from each webhook's position, signs by Standard Webhooks, retries, and
 * never calls private addresses.
 */
@NullMarked
package igf.notification.delivery;

import org.jspecify.annotations.NullMarked;
