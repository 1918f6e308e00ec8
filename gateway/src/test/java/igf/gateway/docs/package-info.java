@NullMarked
package igf.gateway.docs;

import org.jspecify.annotations.NullMarked;
