/** Renders messages: decrypts values, chooses the language, writes text and HTML. */
@NullMarked
package igf.notification.letter;

import org.jspecify.annotations.NullMarked;
