/** What registration decides, shown. */
@NullMarked
package igf.participation.registration;

import org.jspecify.annotations.NullMarked;
