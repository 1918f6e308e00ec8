@NullMarked
package igf.notification.person;

import org.jspecify.annotations.NullMarked;
