/** What the console starts with. */
@NullMarked
package igf.console.overview;

import org.jspecify.annotations.NullMarked;
