/** Measures how fast the system is: each figure is a ratio of two things measured in the same run, side by side, on the same servers. */
@NullMarked
package igf.bench;

import org.jspecify.annotations.NullMarked;
