/**
 * Who is calling. A bearer token is checked here once (algorithm, issuer, audience, time) and passed on, an API key is
 * exchanged for one, and what is no token of ours (a participant's own credential) goes through untouched: the
 * services decide what a caller may do. People come in by the OpenID provider and get a session for the console.
 */
@NullMarked
package igf.gateway.access;

import org.jspecify.annotations.NullMarked;
