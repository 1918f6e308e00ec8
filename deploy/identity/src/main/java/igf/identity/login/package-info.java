/** The login of people: one page with two fields, and the security rules of this provider. */
@NullMarked
package igf.identity.login;

import org.jspecify.annotations.NullMarked;
