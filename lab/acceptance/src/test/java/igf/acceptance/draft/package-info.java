/** Proposals before the review: received, brought in by file, given more time. */
@NullMarked
package igf.acceptance.draft;

import org.jspecify.annotations.NullMarked;
