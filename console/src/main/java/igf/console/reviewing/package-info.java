/** Reviewing: the reviewer's console, one proposal after another, and how the secretariat hands out and follows a round. */
@NullMarked
package igf.console.reviewing;

import org.jspecify.annotations.NullMarked;
