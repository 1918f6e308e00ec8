/** The language that a reader has chosen, and the words and times of pages in it. */
@NullMarked
package igf.console.language;

import org.jspecify.annotations.NullMarked;
