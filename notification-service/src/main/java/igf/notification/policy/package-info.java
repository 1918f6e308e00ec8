/**
 * How an edition's mails are handled: which kinds wait for the secretariat, whom they come from, where answers go.
 */
@NullMarked
package igf.notification.policy;

import org.jspecify.annotations.NullMarked;
