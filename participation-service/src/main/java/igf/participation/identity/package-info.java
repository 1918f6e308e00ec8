/** Which ids are one human, as the secretariat says. */
@NullMarked
package igf.participation.identity;

import org.jspecify.annotations.NullMarked;
