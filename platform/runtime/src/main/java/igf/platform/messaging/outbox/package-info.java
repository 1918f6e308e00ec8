/** The outbox: stores each public event as a row, then sends it to Kafka. */
@NullMarked
package igf.platform.messaging.outbox;

import org.jspecify.annotations.NullMarked;
