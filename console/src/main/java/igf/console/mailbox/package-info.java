/**
 * The mails that the system has sent, readable by the secretariat where they go to a server of our own.
 */
@NullMarked
package igf.console.mailbox;

import org.jspecify.annotations.NullMarked;
