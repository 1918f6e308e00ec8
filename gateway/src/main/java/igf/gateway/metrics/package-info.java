/** What an alarm watches of the gateway, on a port of its own that nobody outside reaches. */
@NullMarked
package igf.gateway.metrics;

import org.jspecify.annotations.NullMarked;
