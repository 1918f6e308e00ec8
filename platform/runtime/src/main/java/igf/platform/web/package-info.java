/**
 * The HTTP edge of all services: authentication, authorization, problem documents (RFC 9457), versions (RFC 9110),
 * consistency tokens, idempotency keys, paging.
 */
@NullMarked
package igf.platform.web;

import org.jspecify.annotations.NullMarked;
