@NullMarked
package igf.platform.testing.document;

import org.jspecify.annotations.NullMarked;
