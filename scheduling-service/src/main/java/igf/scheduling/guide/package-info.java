/** The released programme by what people look for in it: who takes part, and on which subthemes. Rooms list their own. */
@NullMarked
package igf.scheduling.guide;

import org.jspecify.annotations.NullMarked;
