/**
 * The feed over HTTP: page by page, or live as server-sent events, straight from the log.
 */
@NullMarked
package igf.notification.feed.web;

import org.jspecify.annotations.NullMarked;
