/** What is public of the own log is a row first, then sent. */
@NullMarked
package igf.platform.messaging.outbox;

import org.jspecify.annotations.NullMarked;
