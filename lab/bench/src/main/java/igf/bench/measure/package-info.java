/** Measures two sides alternately and computes medians of their ratios; latencies include waiting time. */
@NullMarked
package igf.bench.measure;

import org.jspecify.annotations.NullMarked;
