/** Where everybody begins: the front page, open to all, and the home of who has signed in, by deadline. */
@NullMarked
package igf.console.home;

import org.jspecify.annotations.NullMarked;
