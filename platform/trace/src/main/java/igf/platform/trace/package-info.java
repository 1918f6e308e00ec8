/** Traces a request over services and threads, with OpenTelemetry. Off unless a collector is configured. */
package igf.platform.trace;
