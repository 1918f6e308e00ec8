/**
 * When something public happened, those concerned are written to; the queue follows the log.
 */
@NullMarked
package igf.notification.message.reaction;

import org.jspecify.annotations.NullMarked;
