/**
 * Leases: one replica runs each task for all replicas. A term fences every write of a task, so a suspended owner cannot
 * write after another replica has taken the lease. See docs/adr/0034.
 */
package igf.platform.lease;
