/** How measuring is done: two sides in turns, medians of ratios, latencies by a histogram that counts waiting too. */
@NullMarked
package igf.bench.measure;

import org.jspecify.annotations.NullMarked;
