/** Translates between Kafka and this service's log. No other package imports the contracts. */
@NullMarked
package igf.notification.messaging;

import org.jspecify.annotations.NullMarked;
