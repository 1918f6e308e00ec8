/** What the console starts with. */
@NullMarked
package igf.gateway.console;

import org.jspecify.annotations.NullMarked;
