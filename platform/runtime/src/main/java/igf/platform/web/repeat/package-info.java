/** Idempotency keys: repeated requests and their stored responses. */
@NullMarked
package igf.platform.web.repeat;

import org.jspecify.annotations.NullMarked;
