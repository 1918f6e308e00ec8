/** Messages, the feed and webhooks. */
@NullMarked
package igf.client.reach;

import org.jspecify.annotations.NullMarked;
