/** Bodies of requests within their limits of size and of time. */
@NullMarked
package igf.gateway.body;

import org.jspecify.annotations.NullMarked;
