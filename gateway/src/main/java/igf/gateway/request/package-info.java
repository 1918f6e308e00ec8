/**
 * What every request meets first and last: a request id, a limit of size and rate, clean headers in both directions,
 * and one shape for every refusal (RFC 9457), in the reader's language. Whatever goes wrong behind it, the caller gets
 * a problem document and never a stack trace.
 */
@NullMarked
package igf.gateway.request;

import org.jspecify.annotations.NullMarked;
