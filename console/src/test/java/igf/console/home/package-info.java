/** The front page. */
@NullMarked
package igf.console.home;

import org.jspecify.annotations.NullMarked;
