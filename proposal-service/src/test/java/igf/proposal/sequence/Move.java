package igf.proposal.sequence;

import java.util.function.Consumer;

/**
 * Something that somebody tries; a refusal is as good as success.
 *
 * @param weight how often it is tried, relative to the others
 */
record Move(String sentence, int weight, Consumer<World> tried) {}
