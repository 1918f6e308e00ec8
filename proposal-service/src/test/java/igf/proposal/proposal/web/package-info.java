@NullMarked
package igf.proposal.proposal.web;

import org.jspecify.annotations.NullMarked;
