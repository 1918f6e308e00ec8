/** Tests of the computations on measured values. */
@NullMarked
package igf.bench.measure;

import org.jspecify.annotations.NullMarked;
