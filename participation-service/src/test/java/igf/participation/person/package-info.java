/** What person decides, shown. */
@NullMarked
package igf.participation.person;

import org.jspecify.annotations.NullMarked;
