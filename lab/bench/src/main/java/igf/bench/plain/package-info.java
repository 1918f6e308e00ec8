/** The same guestbook without events: one table, one transaction, the same token check and answers. */
@NullMarked
package igf.bench.plain;

import org.jspecify.annotations.NullMarked;
