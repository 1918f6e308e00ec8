/** What other services hear of signatures, and what this one hears. */
@NullMarked
package igf.bench.guestbook.messaging;

import org.jspecify.annotations.NullMarked;
