/** Tests of what people have to do. */
@NullMarked
package igf.proposal.person;

import org.jspecify.annotations.NullMarked;
