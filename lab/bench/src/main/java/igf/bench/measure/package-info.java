/** Measures two sides in turns and takes medians of ratios; histograms of latencies include waiting time. */
@NullMarked
package igf.bench.measure;

import org.jspecify.annotations.NullMarked;
