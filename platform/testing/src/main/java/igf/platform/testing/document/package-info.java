/** Compares the API document with the one that was promised. */
@NullMarked
package igf.platform.testing.document;

import org.jspecify.annotations.NullMarked;
