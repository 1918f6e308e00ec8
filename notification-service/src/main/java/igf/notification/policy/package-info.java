/** The mail policy of an edition: kinds that wait for a release or are off, and the addresses of sender and replies. */
@NullMarked
package igf.notification.policy;

import org.jspecify.annotations.NullMarked;
