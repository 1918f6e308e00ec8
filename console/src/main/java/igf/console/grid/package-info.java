/**
 * The page on which the slots of an edition's days are drawn. Everything works with fields and buttons; a script adds
 * dragging and keys.
 */
@NullMarked
package igf.console.grid;

import org.jspecify.annotations.NullMarked;
