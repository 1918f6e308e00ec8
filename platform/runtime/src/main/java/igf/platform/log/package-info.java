/**
 * The event log of a service on PostgreSQL: Axon's JDBC engine for aggregates, a reader in the order (transaction id,
 * index) for followers, which skips no event, and stored names instead of Java class names.
 */
package igf.platform.log;
