/** What other services publish is appended to the own log, once and in order. */
@NullMarked
package igf.platform.messaging.inbox;

import org.jspecify.annotations.NullMarked;
