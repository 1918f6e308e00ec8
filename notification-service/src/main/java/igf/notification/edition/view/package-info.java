/**
 * What was published about editions, as far as mails need it.
 */
@NullMarked
package igf.notification.edition.view;

import org.jspecify.annotations.NullMarked;
