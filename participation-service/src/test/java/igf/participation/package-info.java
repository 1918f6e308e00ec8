/** What the service shows over HTTP and Kafka, with real infrastructure. */
@NullMarked
package igf.participation;

import org.jspecify.annotations.NullMarked;
