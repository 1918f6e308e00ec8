/** What stands in, in containers of their own, for servers whose images cannot be had: see {@code ./igf containers}. */
@NullMarked
package igf.standalone.standin;

import org.jspecify.annotations.NullMarked;
