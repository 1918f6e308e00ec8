/**
 * Replacements, in containers of their own, for servers whose images are not available: see {@code ./igf containers}.
 */
@NullMarked
package igf.standalone.standin;

import org.jspecify.annotations.NullMarked;
