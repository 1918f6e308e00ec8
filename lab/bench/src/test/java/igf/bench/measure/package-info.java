/** What is computed from what was measured. */
@NullMarked
package igf.bench.measure;

import org.jspecify.annotations.NullMarked;
