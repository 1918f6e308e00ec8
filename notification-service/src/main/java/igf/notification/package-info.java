/**
 * Reaches people by mail and tools by feed and webhooks. Takes in every public event of the system, so that this service's own log
 * is the change feed; what it sends is decided by recorded intents, so that a replay sends nothing.
 */
@NullMarked
package igf.notification;

import org.jspecify.annotations.NullMarked;
