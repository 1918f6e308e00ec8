/** What goes over the Kafka edge. */
@NullMarked
package igf.scheduling.messaging;

import org.jspecify.annotations.NullMarked;
