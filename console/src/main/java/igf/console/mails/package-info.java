/**
 * The outbox: mails and their reasons, before and after they are sent. The secretariat releases, discards and retries
 * mails, and sets which kinds are held.
 */
@NullMarked
package igf.console.mails;

import org.jspecify.annotations.NullMarked;
