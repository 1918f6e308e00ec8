/** Translates between the events of this service and the public events on Kafka. */
@NullMarked
package igf.participation.messaging;

import org.jspecify.annotations.NullMarked;
