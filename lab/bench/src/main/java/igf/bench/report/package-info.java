/** The results as a Markdown table and an SVG chart. */
@NullMarked
package igf.bench.report;

import org.jspecify.annotations.NullMarked;
