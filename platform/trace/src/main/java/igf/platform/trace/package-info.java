/** What is done for one request, over services and threads, as one trace of OpenTelemetry. Off unless a collector is named. */
@NullMarked
package igf.platform.trace;

import org.jspecify.annotations.NullMarked;
