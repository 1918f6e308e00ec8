/** Problem documents (RFC 9457). */
@NullMarked
package igf.api.problem;

import org.jspecify.annotations.NullMarked;
