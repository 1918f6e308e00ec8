/** What the console starts with. */
@NullMarked
package igf.console.login;

import org.jspecify.annotations.NullMarked;
