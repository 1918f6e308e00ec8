/** Streams of server-sent events: their limits, signals and end. */
package igf.platform.web.stream;
