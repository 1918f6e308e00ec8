/** API keys for programs. The people database stores them, so that one key works for every service. */
@NullMarked
package igf.participation.access;

import org.jspecify.annotations.NullMarked;
