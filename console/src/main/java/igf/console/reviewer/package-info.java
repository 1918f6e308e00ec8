/** Pages of reviewers: what they have, what they cannot judge, and one proposal after another. */
@NullMarked
package igf.console.reviewer;

import org.jspecify.annotations.NullMarked;
