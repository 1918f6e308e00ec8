/** The schedule as C3VOC and frab have it, for conference apps and recording tools. */
@NullMarked
package igf.scheduling.frab;

import org.jspecify.annotations.NullMarked;
