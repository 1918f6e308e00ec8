/** What floor decides, shown. */
@NullMarked
package igf.participation.floor;

import org.jspecify.annotations.NullMarked;
