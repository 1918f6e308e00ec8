/**
 * What is told outside about people: each edition hears of those whom it named, at a moment of its own, so that nobody can tell
 * by it who was there in several.
 */
@NullMarked
package igf.notification.person;

import org.jspecify.annotations.NullMarked;
