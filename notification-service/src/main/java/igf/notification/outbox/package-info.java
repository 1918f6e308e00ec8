/**
 * Hands queued letters to the mail server, one claim at a time, and records what came of it.
 */
@NullMarked
package igf.notification.outbox;

import org.jspecify.annotations.NullMarked;
