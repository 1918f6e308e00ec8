@NullMarked
package igf.participation.floor.view;

import org.jspecify.annotations.NullMarked;
