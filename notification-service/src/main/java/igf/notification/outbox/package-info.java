/** Sends queued letters to the mail server and records the outcome. */
@NullMarked
package igf.notification.outbox;

import org.jspecify.annotations.NullMarked;
