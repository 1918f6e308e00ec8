/**
 * Events of the notification service: whether messages reached the mail server. The text of messages is not published.
 */
@NullMarked
package igf.contracts.notification;

import org.jspecify.annotations.NullMarked;
