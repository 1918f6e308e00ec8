/** Streams of server-sent events: how many may be open, how they wait for news, and how they end. */
@NullMarked
package igf.platform.web.stream;

import org.jspecify.annotations.NullMarked;
