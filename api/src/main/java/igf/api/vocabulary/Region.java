package igf.api.vocabulary;

/** A regional group of the United Nations; INTERGOVERNMENTAL for people of intergovernmental organizations. */
public enum Region {
    AFRICAN,
    ASIA_PACIFIC,
    EASTERN_EUROPEAN,
    GRULAC,
    WEOG,
    INTERGOVERNMENTAL
}
