/** Sessions of the programme and their places. */
@NullMarked
package igf.api.programme;

import org.jspecify.annotations.NullMarked;
