/** A workshop's whole life, from an open call to a filed report. */
@NullMarked
package igf.acceptance.workshop;

import org.jspecify.annotations.NullMarked;
