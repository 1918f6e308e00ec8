/** Names, time zones and languages of editions, for mails. */
@NullMarked
package igf.notification.edition;

import org.jspecify.annotations.NullMarked;
