/** Words and times of each language. */
@NullMarked
package igf.console.language;

import org.jspecify.annotations.NullMarked;
