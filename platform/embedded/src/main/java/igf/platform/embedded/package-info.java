/**
 * Real servers without an installation: PostgreSQL and Kafka with their data on disk, and an in-memory server with
 * MongoDB's protocol.
 * <p>The caller starts and closes each one. There are no shutdown hooks (except for {@linkplain
 * igf.platform.embedded.EmbeddedPostgres#temporary() temporary test servers}), since only the caller knows the order in
 * which they must end. All listen on the loopback address only.
 */
package igf.platform.embedded;
