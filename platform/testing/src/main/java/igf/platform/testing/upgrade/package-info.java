/** Databases that earlier releases wrote, for tests of upgrades. */
@NullMarked
package igf.platform.testing.upgrade;

import org.jspecify.annotations.NullMarked;
