/** People, their data and the erasure of it. */
@NullMarked
package igf.api.person;

import org.jspecify.annotations.NullMarked;
