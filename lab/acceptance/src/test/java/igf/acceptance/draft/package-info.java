/** Proposals before the review: submitted, imported from a file, given more time. */
@NullMarked
package igf.acceptance.draft;

import org.jspecify.annotations.NullMarked;
