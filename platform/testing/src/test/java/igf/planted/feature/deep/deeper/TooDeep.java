package igf.planted.feature.deep.deeper;

/** Breaks: two levels at most. */
public class TooDeep {}
