/** Lists of the released programme by person and by subtheme. */
@NullMarked
package igf.scheduling.guide;

import org.jspecify.annotations.NullMarked;
