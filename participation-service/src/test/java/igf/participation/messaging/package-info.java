/** What is shown about messaging. */
@NullMarked
package igf.participation.messaging;

import org.jspecify.annotations.NullMarked;
