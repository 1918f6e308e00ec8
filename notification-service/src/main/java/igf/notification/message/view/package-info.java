/**
 * Messages as the secretariat looks for them; addresses and names stay sealed here.
 */
@NullMarked
package igf.notification.message.view;

import org.jspecify.annotations.NullMarked;
