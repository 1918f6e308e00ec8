/**
 * Claims and signature of tokens. Claims: {@code sub}, {@code roles} (list), {@code scope} (words separated by blanks),
 * {@code email}, {@code email_verified}. Signed by RS256 with a key that survives restarts.
 */
@NullMarked
package igf.identity.token;

import org.jspecify.annotations.NullMarked;
