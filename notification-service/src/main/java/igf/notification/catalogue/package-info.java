/** Which public facts lead to which mails, to whom, and what is in them. */
@NullMarked
package igf.notification.catalogue;

import org.jspecify.annotations.NullMarked;
