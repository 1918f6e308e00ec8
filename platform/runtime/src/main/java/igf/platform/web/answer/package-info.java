/** Responses: request ids, consistency tokens, problem documents. */
@NullMarked
package igf.platform.web.answer;

import org.jspecify.annotations.NullMarked;
