/**
 * Signing in to pages: by the OpenID provider, which gives a session, or by a mailed link, whose credential lies in a cookie. Which
 * pages are open to whom stands in {@code ConsoleSecurity}.
 */
@NullMarked
package igf.console.login;

import org.jspecify.annotations.NullMarked;
