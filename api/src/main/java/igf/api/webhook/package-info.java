/** Webhooks and their deliveries. */
@NullMarked
package igf.api.webhook;

import org.jspecify.annotations.NullMarked;
