/**
 * Receipts of erasures.
 */
@NullMarked
package igf.participation.person.view;

import org.jspecify.annotations.NullMarked;
