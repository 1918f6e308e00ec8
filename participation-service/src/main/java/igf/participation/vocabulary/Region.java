package igf.participation.vocabulary;

/** The regional groups of the United Nations, and the value for people of intergovernmental organizations. */
public enum Region {
    AFRICAN,
    ASIA_PACIFIC,
    EASTERN_EUROPEAN,
    GRULAC,
    WEOG,
    INTERGOVERNMENTAL
}
