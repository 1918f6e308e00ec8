/**
 * A demo OpenID provider, so that the whole system can be tried without installing one. Its accounts are public
 * knowledge, therefore it starts in demo mode only. Any other OpenID provider takes its place by {@code igf.issuer-uri}.
 */
@NullMarked
package igf.identity;

import org.jspecify.annotations.NullMarked;
