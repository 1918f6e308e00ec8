package igf.planted.other;

import org.axonframework.config.ProcessingGroup;

@ProcessingGroup("taken")
public class OtherReaction {}
