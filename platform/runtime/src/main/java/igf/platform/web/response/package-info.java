/** Responses: request ids, consistency tokens, problem documents. */
@NullMarked
package igf.platform.web.response;

import org.jspecify.annotations.NullMarked;
