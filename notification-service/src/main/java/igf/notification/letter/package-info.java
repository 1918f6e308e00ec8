/**
 * Turns a message into a letter: opens what is sealed, chooses the language, renders text and HTML.
 */
@NullMarked
package igf.notification.letter;

import org.jspecify.annotations.NullMarked;
