/**
 * Looking somebody or something up: proposals by number or title, people by what is posted, since nothing personal stands in an
 * address; and one person's everything, for who asks "I am X, what about my workshop?".
 */
@NullMarked
package igf.console.search;

import org.jspecify.annotations.NullMarked;
