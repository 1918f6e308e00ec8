/** The service under test: a guestbook with pages to sign, built on the platform like any other service here. */
@NullMarked
package igf.bench.guestbook;

import org.jspecify.annotations.NullMarked;
