/**
 * The first filter: request id, limits of size and rate, metrics, the request log, and one format for every error (RFC
 * 9457).
 */
@NullMarked
package igf.gateway.request;

import org.jspecify.annotations.NullMarked;
