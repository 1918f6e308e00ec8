@NullMarked
package igf.lab;

import org.jspecify.annotations.NullMarked;
