/** What the console starts with. */
@NullMarked
package igf.gateway.login;

import org.jspecify.annotations.NullMarked;
