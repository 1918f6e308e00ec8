/**
 * Authentication and limits of callers. The gateway checks a bearer token once (algorithm, issuer, audience, lifetime)
 * and passes it on. It exchanges an API key for a token. Credentials that the services issue themselves pass
 * unchecked. The services decide what a caller may do. People sign in to the console, which has its own security
 * configuration.
 */
@NullMarked
package igf.gateway.access;

import org.jspecify.annotations.NullMarked;
