@NullMarked
package igf.participation.messaging;

import org.jspecify.annotations.NullMarked;
