/** Every reason for which the gateway itself says no, and how it says so: problem documents, or pages for browsers. */
@NullMarked
package igf.gateway.problem;

import org.jspecify.annotations.NullMarked;
