/**
 * Sign-in to pages: at the OpenID provider, which gives a session, or by a mailed link, which gives a cookie. {@code
 * ConsoleSecurity} defines who may see which page.
 */
@NullMarked
package igf.console.login;

import org.jspecify.annotations.NullMarked;
