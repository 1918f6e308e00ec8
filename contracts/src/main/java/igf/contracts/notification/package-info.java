/**
 * What the notification service publishes: whether messages reached the mail server. Their text stays inside.
 */
@NullMarked
package igf.contracts.notification;

import org.jspecify.annotations.NullMarked;
