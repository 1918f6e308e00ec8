/**
 * The followers' table keeps up with what was decided about webhooks.
 */
@NullMarked
package igf.notification.webhook.reaction;

import org.jspecify.annotations.NullMarked;
