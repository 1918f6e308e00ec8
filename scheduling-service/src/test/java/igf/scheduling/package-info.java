/** The service as a whole, on real infrastructure, and the values that tests share. */
@NullMarked
package igf.scheduling;

import org.jspecify.annotations.NullMarked;
