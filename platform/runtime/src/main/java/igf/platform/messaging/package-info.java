/**
 * The Kafka edge. The publisher follows the log and sends public events as CloudEvents. The inbox appends events of
 * other services to the own log, each exactly once and in the order of its subject. Kafka is only transport, never
 * storage.
 */
@NullMarked
package igf.platform.messaging;

import org.jspecify.annotations.NullMarked;
