/**
 * The same guestbook without events: plain tables, one transaction for each request, the same token check and
 * responses.
 */
@NullMarked
package igf.bench.plain;

import org.jspecify.annotations.NullMarked;
