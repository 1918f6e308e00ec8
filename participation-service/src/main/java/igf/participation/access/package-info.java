/** Keys for programs over HTTP. The people database keeps them, so that one key is good for every service. */
@NullMarked
package igf.participation.access;

import org.jspecify.annotations.NullMarked;
