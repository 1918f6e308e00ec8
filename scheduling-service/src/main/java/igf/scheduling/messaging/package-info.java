/**
 * Translates events between Kafka and this service's log: proposals in, releases out. No other package knows the
 * contracts.
 */
@NullMarked
package igf.scheduling.messaging;

import org.jspecify.annotations.NullMarked;
