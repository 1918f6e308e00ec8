package igf.api.vocabulary;

/** A regional group of the United Nations, or intergovernmental. */
public enum Region {
    AFRICAN,
    ASIA_PACIFIC,
    EASTERN_EUROPEAN,
    GRULAC,
    WEOG,
    INTERGOVERNMENTAL
}
