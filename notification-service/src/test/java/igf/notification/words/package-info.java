@NullMarked
package igf.notification.words;

import org.jspecify.annotations.NullMarked;
