/** Traces of one request over services and threads, by OpenTelemetry. Off unless a collector is configured. */
@NullMarked
package igf.platform.trace;

import org.jspecify.annotations.NullMarked;
