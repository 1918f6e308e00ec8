/**
 * Follows the log for each webhook from its own position, signs by Standard Webhooks, tries again, and never calls an
 * address of the inner network.
 */
@NullMarked
package igf.notification.delivery;

import org.jspecify.annotations.NullMarked;
