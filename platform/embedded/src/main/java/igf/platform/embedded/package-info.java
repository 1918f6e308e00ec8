/**
 * Real servers without anything to install: PostgreSQL and Kafka with their data on disk, and a server that speaks
 * MongoDB's protocol, in memory.
 *
 * <p>Each is started and closed by whoever needs it and has no life of its own: no shutdown hooks (but for
 * {@linkplain igf.platform.embedded.EmbeddedPostgres#temporary() throw-away test servers}), since only the caller knows
 * the order in which things must end. All listen on the loopback address only.
 */
@NullMarked
package igf.platform.embedded;

import org.jspecify.annotations.NullMarked;
