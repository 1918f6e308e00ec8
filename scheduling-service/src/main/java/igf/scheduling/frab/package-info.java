/** Writes the schedule in the formats of frab and C3VOC, for conference apps and recording tools. */
@NullMarked
package igf.scheduling.frab;

import org.jspecify.annotations.NullMarked;
