/** What-if selections, and the appeals of an edition. */
@NullMarked
package igf.api.selection;

import org.jspecify.annotations.NullMarked;
