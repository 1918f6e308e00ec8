/** Pages on which decisions are drafted together, checked, sealed and announced. */
@NullMarked
package igf.console.batch;

import org.jspecify.annotations.NullMarked;
