/**
 * Sign-in to pages: at the OpenID provider, which creates a session, or by a mailed link, which sets a cookie.
 * {@code ConsoleSecurity} defines which role may see which page.
 */
@NullMarked
package igf.console.login;

import org.jspecify.annotations.NullMarked;
