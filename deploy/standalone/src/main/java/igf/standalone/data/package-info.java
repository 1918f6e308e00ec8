/**
 * The one directory that an instance keeps, who has it, and why it cannot be had.
 */
@NullMarked
package igf.standalone.data;

import org.jspecify.annotations.NullMarked;
