/**
 * What a token says and what it is signed with. Claims: {@code sub}, {@code roles} (list), {@code scope} (words with
 * blanks between), {@code email}, {@code email_verified}; RS256, with one key that is kept over restarts.
 */
@NullMarked
package igf.identity.token;

import org.jspecify.annotations.NullMarked;
