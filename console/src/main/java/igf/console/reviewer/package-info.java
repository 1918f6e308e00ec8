/** Pages of reviewers: assigned proposals, reviews and conflicts of interest. */
@NullMarked
package igf.console.reviewer;

import org.jspecify.annotations.NullMarked;
