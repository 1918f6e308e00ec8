/** The guestbook over HTTP. */
@NullMarked
package igf.bench.guestbook.web;

import org.jspecify.annotations.NullMarked;
