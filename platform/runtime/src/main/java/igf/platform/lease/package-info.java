/**
 * Leases: one replica runs each task for all replicas. A term fences every write of a task, so an owner that was
 * overtaken while it was suspended cannot write. See docs/adr/0034.
 */
@NullMarked
package igf.platform.lease;

import org.jspecify.annotations.NullMarked;
