/**
 * Whole tasks of a real edition, compared with targets in seconds. Preparations that would take an hour over HTTP are appended to the
 * logs as stored events; the measured calls go over HTTP to services that run as usual.
 */
@NullMarked
package igf.bench.task;

import org.jspecify.annotations.NullMarked;
