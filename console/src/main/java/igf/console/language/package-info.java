/** The viewer's language, and texts and times in it. */
@NullMarked
package igf.console.language;

import org.jspecify.annotations.NullMarked;
