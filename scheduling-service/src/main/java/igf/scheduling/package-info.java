/**
 * Gives accepted proposals a room and a time, and lets the public see the programme only as it was released. Hears of
 * editions, sessions and people from the proposal service, over Kafka, in its own log.
 */
@NullMarked
package igf.scheduling;

import org.jspecify.annotations.NullMarked;
