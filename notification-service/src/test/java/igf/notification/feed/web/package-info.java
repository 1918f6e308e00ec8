/** What the feed looks like. */
@NullMarked
package igf.notification.feed.web;

import org.jspecify.annotations.NullMarked;
