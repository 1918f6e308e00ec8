/** The service under test: a guestbook, built on the platform like the real services. */
@NullMarked
package igf.bench.guestbook;

import org.jspecify.annotations.NullMarked;
