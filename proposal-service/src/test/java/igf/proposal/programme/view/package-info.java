@NullMarked
package igf.proposal.programme.view;

import org.jspecify.annotations.NullMarked;
