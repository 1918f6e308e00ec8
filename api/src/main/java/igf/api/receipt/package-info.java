/** Receipts of submissions. */
@NullMarked
package igf.api.receipt;

import org.jspecify.annotations.NullMarked;
