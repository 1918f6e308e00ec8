/** Pages for releases, with their changes and mails. */
@NullMarked
package igf.console.release;

import org.jspecify.annotations.NullMarked;
