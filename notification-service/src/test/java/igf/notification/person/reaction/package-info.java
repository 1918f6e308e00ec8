@NullMarked
package igf.notification.person.reaction;

import org.jspecify.annotations.NullMarked;
