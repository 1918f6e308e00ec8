/** The generations of a view: the current one, a new one beside it, and unused ones. */
package igf.platform.view.generation;
