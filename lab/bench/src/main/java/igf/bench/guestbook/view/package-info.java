/** Signatures as they are looked up, its own and those heard of from another guestbook. */
@NullMarked
package igf.bench.guestbook.view;

import org.jspecify.annotations.NullMarked;
