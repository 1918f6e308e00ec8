/** Search: proposals by number or title, people by posted words, and everything about one person. */
@NullMarked
package igf.console.search;

import org.jspecify.annotations.NullMarked;
