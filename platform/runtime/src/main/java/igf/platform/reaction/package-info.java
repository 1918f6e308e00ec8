/** Runs reactions: where they begin, what they do about a failure, what they park. */
@NullMarked
package igf.platform.reaction;

import org.jspecify.annotations.NullMarked;
