/**
 * The HTTP edge that all services share: who the caller is, what a handler allows, problem documents (RFC 9457), versions
 * (RFC 9110), consistency tokens, idempotency keys, pages.
 */
@NullMarked
package igf.platform.web;

import org.jspecify.annotations.NullMarked;
