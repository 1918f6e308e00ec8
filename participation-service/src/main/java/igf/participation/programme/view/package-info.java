/**
 * Editions and sessions as last heard of.
 */
@NullMarked
package igf.participation.programme.view;

import org.jspecify.annotations.NullMarked;
