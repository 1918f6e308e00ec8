@NullMarked
package igf.client.reach;

import org.jspecify.annotations.NullMarked;
