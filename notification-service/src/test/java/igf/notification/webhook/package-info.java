@NullMarked
package igf.notification.webhook;

import org.jspecify.annotations.NullMarked;
