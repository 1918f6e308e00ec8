@NullMarked
package igf.notification.letter;

import org.jspecify.annotations.NullMarked;
