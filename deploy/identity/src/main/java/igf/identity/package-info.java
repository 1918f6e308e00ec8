/**
 * A demo OpenID provider for trying the whole system without installing one. Its accounts are public, so it starts in
 * demo mode only. {@code igf.issuer-uri} selects any other OpenID provider.
 */
@NullMarked
package igf.identity;

import org.jspecify.annotations.NullMarked;
