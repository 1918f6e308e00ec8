/** The same guestbook as many would write it: one table, one transaction, no events; same token check, same answers. */
@NullMarked
package igf.bench.plain;

import org.jspecify.annotations.NullMarked;
