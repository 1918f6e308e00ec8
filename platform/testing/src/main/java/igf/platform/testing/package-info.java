/**
 * What every service tests with: real PostgreSQL, Kafka and MongoDB started once per JVM, a service started for real on a
 * free port, callers with signed tokens, foreign events from a real broker, and waiting without sleeping.
 */
@NullMarked
package igf.platform.testing;

import org.jspecify.annotations.NullMarked;
