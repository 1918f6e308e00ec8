/** Services and servers as processes of their own: started, watched, started again when they die, ended with the launcher. */
@NullMarked
package igf.standalone.process;

import org.jspecify.annotations.NullMarked;
