/** Idempotency keys: repeated requests and their stored responses. */
@NullMarked
package igf.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
