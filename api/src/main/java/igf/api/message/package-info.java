/** Mails and letters. */
@NullMarked
package igf.api.message;

import org.jspecify.annotations.NullMarked;
