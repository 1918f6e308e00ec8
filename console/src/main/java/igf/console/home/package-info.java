/** The front page, and the home page of a signed-in person. */
@NullMarked
package igf.console.home;

import org.jspecify.annotations.NullMarked;
