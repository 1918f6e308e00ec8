@NullMarked
package igf.gateway.request;

import org.jspecify.annotations.NullMarked;
