@NullMarked
package igf.notification.policy;

import org.jspecify.annotations.NullMarked;
