@NullMarked
package igf.participation.programme.view;

import org.jspecify.annotations.NullMarked;
