/**
 * The Kafka edge: what leaves as public events, and what is taken in from proposals and scheduling.
 */
@NullMarked
package igf.participation.messaging;

import org.jspecify.annotations.NullMarked;
