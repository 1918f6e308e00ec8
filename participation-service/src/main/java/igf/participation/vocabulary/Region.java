package igf.participation.vocabulary;

/** The regional groups of the United Nations, and what people of intergovernmental organizations state instead. */
public enum Region {
    AFRICAN,
    ASIA_PACIFIC,
    EASTERN_EUROPEAN,
    GRULAC,
    WEOG,
    INTERGOVERNMENTAL
}
