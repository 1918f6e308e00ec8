/** What the feed looks like. */
@NullMarked
package igf.notification.feed;

import org.jspecify.annotations.NullMarked;
