@NullMarked
package igf.participation.seat.view;

import org.jspecify.annotations.NullMarked;
