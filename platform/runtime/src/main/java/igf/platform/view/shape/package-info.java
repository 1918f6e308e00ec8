/** How records are documents and documents records: each component a member, in their order. */
@NullMarked
package igf.platform.view.shape;

import org.jspecify.annotations.NullMarked;
