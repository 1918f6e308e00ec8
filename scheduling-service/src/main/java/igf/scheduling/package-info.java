/**
 * Scheduling: places accepted proposals in rooms and slots, and publishes the programme in releases. It receives
 * editions, sessions and people from the proposal service over Kafka.
 */
@NullMarked
package igf.scheduling;

import org.jspecify.annotations.NullMarked;
