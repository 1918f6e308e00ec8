/** The mailbox of an installation with its own mail server, for the secretariat. */
@NullMarked
package igf.console.mailbox;

import org.jspecify.annotations.NullMarked;
