/** Problem documents (RFC 9457) and error pages. */
@NullMarked
package igf.gateway.problem;

import org.jspecify.annotations.NullMarked;
