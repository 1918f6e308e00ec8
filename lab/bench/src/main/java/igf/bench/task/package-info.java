/**
 * Tasks of a real edition, timed whole, against targets in seconds. What would take an hour to ask for is put into the logs as
 * events, in the shape in which services store them; what is timed goes over HTTP to services that run as they always do.
 */
@NullMarked
package igf.bench.task;

import org.jspecify.annotations.NullMarked;
