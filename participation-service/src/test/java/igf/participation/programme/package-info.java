@NullMarked
package igf.participation.programme;

import org.jspecify.annotations.NullMarked;
