/** What seat decides, shown. */
@NullMarked
package igf.participation.seat;

import org.jspecify.annotations.NullMarked;
