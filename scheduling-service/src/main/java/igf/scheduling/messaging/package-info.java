/** The Kafka edge: what the proposal service says in, releases out. The only place that knows the contracts. */
@NullMarked
package igf.scheduling.messaging;

import org.jspecify.annotations.NullMarked;
