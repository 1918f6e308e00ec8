@NullMarked
package igf.notification.outbox;

import org.jspecify.annotations.NullMarked;
