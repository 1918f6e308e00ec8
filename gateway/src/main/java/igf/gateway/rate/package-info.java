/** Limits the rate of requests and of wrong credentials, and tells clients about it in headers. */
@NullMarked
package igf.gateway.rate;

import org.jspecify.annotations.NullMarked;
