/** Places in the programme, and the reserve list. */
@NullMarked
package igf.api.place;

import org.jspecify.annotations.NullMarked;
