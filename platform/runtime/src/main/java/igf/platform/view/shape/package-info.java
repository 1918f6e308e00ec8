/** Maps records to documents and back: each component to a member, in order. */
@NullMarked
package igf.platform.view.shape;

import org.jspecify.annotations.NullMarked;
