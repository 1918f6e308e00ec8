/** How sessions are sealed. */
@NullMarked
package igf.console.session;

import org.jspecify.annotations.NullMarked;
