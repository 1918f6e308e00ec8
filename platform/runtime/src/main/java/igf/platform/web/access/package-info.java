/** Who calls and whether they may, and the edge's parts in their order. */
@NullMarked
package igf.platform.web.access;

import org.jspecify.annotations.NullMarked;
