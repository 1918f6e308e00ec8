/** How people prove who they are: one page with two fields, and the rules of who may ask what of this provider. */
@NullMarked
package igf.identity.login;

import org.jspecify.annotations.NullMarked;
