/**
 * Notification: mails to people, feed and webhooks for tools. It stores every public event, so its own log is the
 * change feed. Mails are recorded before they are sent, so a replay sends nothing.
 */
@NullMarked
package igf.notification;

import org.jspecify.annotations.NullMarked;
