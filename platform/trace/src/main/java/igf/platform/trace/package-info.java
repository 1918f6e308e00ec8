/** Traces of one request over services and threads, by OpenTelemetry. Off unless a collector is configured. */
package igf.platform.trace;
