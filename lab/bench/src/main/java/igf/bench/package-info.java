/**
 * Measures performance as ratios. The two sides of a ratio are measured alternately in the same run on the same
 * servers.
 */
@NullMarked
package igf.bench;

import org.jspecify.annotations.NullMarked;
