/**
 * Editions as mails speak of them: by their names, with times in their zones.
 */
@NullMarked
package igf.notification.edition;

import org.jspecify.annotations.NullMarked;
