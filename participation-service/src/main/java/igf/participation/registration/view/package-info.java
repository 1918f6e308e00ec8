/**
 * Counts of an edition, and whom an edition's own person ids stand for.
 */
@NullMarked
package igf.participation.registration.view;

import org.jspecify.annotations.NullMarked;
