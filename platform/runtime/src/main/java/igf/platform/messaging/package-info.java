/**
 * The Kafka edge: the publisher follows the log and sends what is public as CloudEvents, the inbox appends foreign events to
 * the own log, each exactly once and in the order of its subject. Kafka is transport here, never memory.
 */
@NullMarked
package igf.platform.messaging;

import org.jspecify.annotations.NullMarked;
