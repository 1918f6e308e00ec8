/** Links between ids that belong to one human, as set by the secretariat. */
@NullMarked
package igf.participation.identity;

import org.jspecify.annotations.NullMarked;
