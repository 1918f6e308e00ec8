/**
 * Translates events between Kafka and this service's log: incoming events about proposals, and outgoing events about
 * releases. No other package uses the contracts.
 */
@NullMarked
package igf.scheduling.messaging;

import org.jspecify.annotations.NullMarked;
