/** The pages on which people, or the secretariat for them, state when they can take part. */
@NullMarked
package igf.console.availability;

import org.jspecify.annotations.NullMarked;
