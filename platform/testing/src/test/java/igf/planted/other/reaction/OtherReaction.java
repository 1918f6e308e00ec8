package igf.planted.other.reaction;

import org.axonframework.config.ProcessingGroup;

@ProcessingGroup("taken")
public class OtherReaction {}
