/** When people can come to an edition. */
@NullMarked
package igf.api.availability;

import org.jspecify.annotations.NullMarked;
