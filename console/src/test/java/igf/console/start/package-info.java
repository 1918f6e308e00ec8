/** What the console starts with. */
@NullMarked
package igf.console.start;

import org.jspecify.annotations.NullMarked;
