/** What the release of commit e31deec left and published, for whoever must still be able to read it. */
@NullMarked
package igf.platform.testing.e31deec;

import org.jspecify.annotations.NullMarked;
