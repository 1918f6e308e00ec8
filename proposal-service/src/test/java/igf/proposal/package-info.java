/** The service as its callers and the other services meet it. */
@NullMarked
package igf.proposal;

import org.jspecify.annotations.NullMarked;
