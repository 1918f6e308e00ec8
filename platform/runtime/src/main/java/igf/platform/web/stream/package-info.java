/** Streams of server-sent events: their limits, signals and end. */
@NullMarked
package igf.platform.web.stream;

import org.jspecify.annotations.NullMarked;
