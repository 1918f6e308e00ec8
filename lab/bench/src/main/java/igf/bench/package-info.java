/** Measures performance as ratios: two sides are measured in the same run, in turns, on the same servers. */
@NullMarked
package igf.bench;

import org.jspecify.annotations.NullMarked;
