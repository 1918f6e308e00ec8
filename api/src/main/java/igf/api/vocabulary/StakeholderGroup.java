package igf.api.vocabulary;

/** A stakeholder group of the IGF. */
public enum StakeholderGroup {
    CIVIL_SOCIETY,
    GOVERNMENT,
    INTERGOVERNMENTAL_ORGANIZATION,
    PRIVATE_SECTOR,
    TECHNICAL_COMMUNITY
}
