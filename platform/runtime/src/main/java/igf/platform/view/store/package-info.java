/** The documents of one generation of a view in the database, and the sum of their hashes. */
@NullMarked
package igf.platform.view.store;

import org.jspecify.annotations.NullMarked;
