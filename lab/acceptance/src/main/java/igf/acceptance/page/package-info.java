/** Requests pages over HTTP. {@code ./igf pages} measures their time and size. */
@NullMarked
package igf.acceptance.page;

import org.jspecify.annotations.NullMarked;
