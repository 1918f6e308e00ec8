@NullMarked
package igf.platform.docs;

import org.jspecify.annotations.NullMarked;
