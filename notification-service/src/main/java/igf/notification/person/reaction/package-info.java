/**
 * Of whom participation says something over all years, notification tells each edition that named them.
 */
@NullMarked
package igf.notification.person.reaction;

import org.jspecify.annotations.NullMarked;
