/**
 * Complete tasks of a real edition, compared with targets in seconds. Data that would take an hour to create over HTTP
 * are appended to the logs as stored events. The measured calls go over HTTP to ordinary services.
 */
@NullMarked
package igf.bench.task;

import org.jspecify.annotations.NullMarked;
