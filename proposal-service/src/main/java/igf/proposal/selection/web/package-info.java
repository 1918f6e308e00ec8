/** The calls for rankings, statistics, what-if comparisons and appeals. */
@NullMarked
package igf.proposal.selection.web;

import org.jspecify.annotations.NullMarked;
