/**
 * The event log of a service on PostgreSQL: Axon's JDBC engine for aggregates, a reader in the loss-free order
 * (transaction id, index) for followers, and stored names instead of Java class names.
 */
@NullMarked
package igf.platform.log;

import org.jspecify.annotations.NullMarked;
