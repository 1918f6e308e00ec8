/** Writes mails after public events, and updates the queue of mails after changes of messages. */
@NullMarked
package igf.notification.message.reaction;

import org.jspecify.annotations.NullMarked;
