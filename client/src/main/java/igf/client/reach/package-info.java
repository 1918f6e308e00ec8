/**
 * Messages, the feed of all that happened, and webhooks.
 */
@NullMarked
package igf.client.reach;

import org.jspecify.annotations.NullMarked;
