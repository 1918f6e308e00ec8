/** Defines which mails follow from public events, to whom, and with what content. */
@NullMarked
package igf.notification.catalogue;

import org.jspecify.annotations.NullMarked;
